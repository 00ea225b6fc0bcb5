package com.supportpro.desk.installations;

import com.supportpro.desk.billinglink.BillingLink;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets packages be fetched only for the account that holds this desk's licence. */
@Component
class LinkedDesk implements LinkGate {

    private final BillingLink link;

    LinkedDesk(BillingLink link) {
        this.link = link;
    }

    @Override
    public Optional<Problem> obstacle() {
        return switch (link.status().state()) {
            case LINKED -> Optional.empty();
            case UNLINKED -> Optional.of(Problem.of("not-linked"));
            case WRONG_ACCOUNT -> Optional.of(Problem.of("wrong-account"));
        };
    }
}
