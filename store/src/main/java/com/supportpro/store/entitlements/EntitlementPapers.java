package com.supportpro.store.entitlements;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.packages.PackageSigning;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Signs what a desk may run. */
@Service
public class EntitlementPapers {

    private final Entitlements entitlements;
    private final PackageSigning signing;
    private final Clock clock;

    EntitlementPapers(Entitlements entitlements, PackageSigning signing, Clock clock) {
        this.entitlements = entitlements;
        this.signing = signing;
        this.clock = clock;
    }

    /** All that the desk's licence may run, as of one moment. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public SignedEntitlements write(Desk desk) {
        EntitlementDocument document = new EntitlementDocument(
                desk.licence().value(),
                desk.id().value(),
                entitlements.version(desk.licence()),
                Times.now(clock),
                entitlements.of(desk.licence()));
        return SignedEntitlements.sign(document, signing::sign);
    }
}
