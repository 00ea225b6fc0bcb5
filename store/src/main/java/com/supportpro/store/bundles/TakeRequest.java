package com.supportpro.store.bundles;

import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.entitlements.DeskReports;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.RegisterByFile;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request in: whose it is, which desk it is of, and what that says of itself. */
@Component
class TakeRequest {

    private final ProvenLicence proven;
    private final RegisterByFile registration;
    private final DeskReports reports;
    private final Audit audit;
    private final StoreProperties store;

    TakeRequest(
            ProvenLicence proven,
            RegisterByFile registration,
            DeskReports reports,
            Audit audit,
            StoreProperties store) {
        this.proven = proven;
        this.registration = registration;
        this.reports = reports;
        this.audit = audit;
        this.store = store;
    }

    /** A request that was taken in. */
    record Taken(BundleRequest request, Licence licence, RegisterByFile.Known known) {}

    /**
     * @param by who brought it, as the audit shows it
     * @throws RequestNotTakenException it is not for this account, or not for this store
     */
    @Transactional
    public Taken take(AccountId account, SignedRequest signed, String by) {
        Licence licence = proven.of(signed, account);
        BundleRequest request = signed.read();
        if (!plain(request.store()).equals(plain(store.publicUrl()))) {
            throw RequestNotTakenException.otherStore(plain(request.store()), plain(store.publicUrl()));
        }
        RegisterByFile.Known known = registration.register(licence, request);
        reports.put(known.desk().id(), request.installed());
        String what = known.desk().name() + ", " + licence.described();
        audit.record(new AuditEvent(by, "Bundle made for a desk without a network", what, account));
        return new Taken(request, licence, known);
    }

    private static String plain(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
