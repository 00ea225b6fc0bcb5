package com.supportpro.desk.bundles;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.catalogue.HandRelease;
import com.supportpro.desk.catalogue.HandReleases;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.packages.PackageHere;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a package that was uploaded, with the record of it. */
@Component
class KeepUpload {

    private final Shelving shelving;
    private final HandReleases releases;
    private final PackagesHere packages;
    private final Audit audit;
    private final Clock clock;

    KeepUpload(Shelving shelving, HandReleases releases, PackagesHere packages, Audit audit, Clock clock) {
        this.shelving = shelving;
        this.releases = releases;
        this.packages = packages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(rollbackFor = Exception.class)
    public Uploaded keep(ReceivedPackage came, ReleaseEnvelope envelope, boolean signed, Actor by)
            throws NotTakenException, IOException {
        Manifest manifest = came.manifest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<HandRelease> release = shelving.place(manifest, envelope, signed, now);
        packages.keep(came.file(), came.digest());
        packages.record(new PackageHere(
                came.digest(),
                manifest.id(),
                manifest.version(),
                came.length(),
                PackageHere.Origin.HAND,
                by.name(),
                now));
        release.ifPresent(one -> releases.put(one, now));
        Map<String, String> details = Map.of(
                "version", manifest.version().toString(),
                "digest", came.digest().toString(),
                "signed", String.valueOf(signed));
        audit.record(
                new AuditEvent(by.name(), "addon.uploaded", manifest.id().toString(), details, by.address(), by.via()));
        return new Uploaded(manifest.id(), manifest.name(), manifest.version(), came.digest(), came.length(), signed);
    }
}
