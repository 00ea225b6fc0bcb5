package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.audit.Changes;
import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.desk.operators.StoreEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps another store or licence, in one transaction with the record of it. */
@Component
class KeepStore {

    private final DeskSettings settings;
    private final LicenceKey licence;
    private final EndLink end;
    private final Audit audit;

    KeepStore(DeskSettings settings, LicenceKey licence, EndLink end, Audit audit) {
        this.settings = settings;
        this.licence = licence;
        this.end = end;
        this.audit = audit;
    }

    /** @param heard whether the store took it; a link ends that it could not be asked about, for it is of the old entry */
    @Transactional
    void keep(StoreEntry entry, boolean heard, String by, String address) {
        String url = settings.storeUrl().orElse("");
        String key = licence.find().orElse("");
        if (same(url, entry.storeUrl()) && key.equals(entry.licenceKey())) {
            return;
        }
        if (!heard) {
            end.end("", by, address);
        }
        licence.keep(entry);
        Changes changes = new Changes()
                .field("store", url, entry.storeUrl())
                .field("licence", LicenceKey.masked(key), LicenceKey.masked(entry.licenceKey()));
        audit.record(new AuditEvent(by, "desk.store-changed", entry.storeUrl(), changes.details(), address));
    }

    /** Whether both are one address, with or without a slash at the end. */
    static boolean same(String one, String other) {
        return one.replaceFirst("/+$", "").equals(other.replaceFirst("/+$", ""));
    }
}
