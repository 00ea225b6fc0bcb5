package com.supportpro.desk.bundles;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.bundles.Admission.Admitted;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.packages.PackageHere;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts it on record that a bundle was taken, and what it brought. */
@Component
class RecordImport {

    private final ImportRows rows;
    private final PackagesHere packages;
    private final Audit audit;
    private final Clock clock;

    RecordImport(ImportRows rows, PackagesHere packages, Audit audit, Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.audit = audit;
        this.clock = clock;
    }

    Imported record(Admitted admitted, Actor by) {
        Instant now = clock.instant();
        List<String> keys = admitted.keys().first()
                ? admitted.keys().keys().stream().map(Key::keyId).toList()
                : List.of();
        Imported imported = Imported.now(admitted.index(), now, by.name(), keys);
        packages(admitted, by);
        rows.put(imported, Admission.name(admitted.signed()));
        Map<String, String> details = Map.of(
                "request", imported.request().toString(),
                "packages", Integer.toString(imported.packages().size()),
                "digest", Admission.name(admitted.signed()).toString());
        audit.record(new AuditEvent(
                by.name(), "desk.bundle-imported", imported.id().toString(), details, by.address(), by.via()));
        return imported;
    }

    void packages(Admitted admitted, Actor by) {
        for (ReleaseEnvelope release : admitted.index().packages()) {
            packages.record(new PackageHere(
                    release.digest(),
                    release.addon(),
                    release.version(),
                    release.length(),
                    PackageHere.Origin.BUNDLE,
                    by.name(),
                    clock.instant()));
        }
    }
}
