package com.supportpro.store.staff;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.LicenceState;
import com.supportpro.store.licences.Licences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff does to licences, remembered in the audit. */
@Service
class StaffLicences {

    private final Licences licences;
    private final Audit audit;

    StaffLicences(Licences licences, Audit audit) {
        this.licences = licences;
        this.audit = audit;
    }

    @Transactional
    Licence issue(AccountId holder, String label, String by) {
        Licence licence = licences.issue(holder, label);
        record(by, "Licence issued", licence);
        return licence;
    }

    /** Suspends or resumes; again does no harm and is not remembered twice. */
    @Transactional
    Licence put(LicenceId id, LicenceState state, String by) {
        Licence licence = find(id);
        if (licence.state() == state) {
            return licence;
        }
        licences.put(id, state);
        record(by, state == LicenceState.ACTIVE ? "Licence resumed" : "Licence suspended", licence);
        return find(id);
    }

    @Transactional
    void reveal(LicenceId id, String by) {
        record(by, "Licence key revealed", find(id));
    }

    private Licence find(LicenceId id) {
        return licences.find(id).orElseThrow(() -> new NotThereException("There is no such licence."));
    }

    private void record(String by, String action, Licence licence) {
        audit.record(new AuditEvent(by, action, licence.described(), licence.holder()));
    }
}
