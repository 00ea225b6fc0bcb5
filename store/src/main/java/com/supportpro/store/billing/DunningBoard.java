package com.supportpro.store.billing;

import com.supportpro.store.billing.model.DunningStep;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What comes next about unpaid renewals. */
@Service
public class DunningBoard {

    private final Subscriptions subscriptions;
    private final NextAttempts attempts;
    private final RenewalSettings settings;

    DunningBoard(Subscriptions subscriptions, NextAttempts attempts, RenewalSettings settings) {
        this.subscriptions = subscriptions;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** The next step of the invoice's plan; empty when the plan has ended, or waits for a person. */
    public Optional<DunningStep> next(Invoice invoice) {
        return Optional.ofNullable(invoice.subscription())
                .flatMap(subscriptions::find)
                .filter(subscription -> subscription.needsPerson() == null
                        && subscription.state().live())
                .flatMap(subscription -> attempts.next(invoice, subscription));
    }

    /** How many days before a new price is charged it is announced. */
    public int priceNotice() {
        return settings.priceNotice();
    }
}
