package com.supportpro.desk.installations;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets packages be fetched only for the account that holds this desk's licence, and by no copy of the desk; those that were
 * brought here need no link.
 */
@Component
class LinkedDesk implements LinkGate {

    private final BillingLink link;
    private final Entitlements entitlements;
    private final PackagesHere packages;

    LinkedDesk(BillingLink link, Entitlements entitlements, PackagesHere packages) {
        this.link = link;
        this.entitlements = entitlements;
        this.packages = packages;
    }

    @Override
    public Optional<Problem> obstacle() {
        return switch (link.status().state()) {
            case LINKED -> entitlements.contact().cloned() ? Optional.of(Problem.of("desk-cloned")) : Optional.empty();
            case UNLINKED -> Optional.of(Problem.of("not-linked"));
            case WRONG_ACCOUNT -> Optional.of(Problem.of("wrong-account"));
        };
    }

    @Override
    public Optional<Problem> obstacle(ReleaseInfo release) {
        return packages.has(release.digest()) ? Optional.empty() : obstacle();
    }
}
