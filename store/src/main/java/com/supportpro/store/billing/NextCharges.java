package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.InvoiceState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is charged by itself next for subscriptions, and when. */
@Component
class NextCharges {

    private final RenewalPrice prices;
    private final NextAttempts attempts;
    private final Clock clock;

    NextCharges(RenewalPrice prices, NextAttempts attempts, Clock clock) {
        this.prices = prices;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** With tax. */
    record NextCharge(Money amount, Instant at) {}

    /**
     * Empty when nothing is charged any more, and while that is left to people: by the last retry, or because the subscription
     * waits for a person.
     *
     * @param bills all of its order
     */
    Optional<NextCharge> of(Subscription subscription, List<Invoice> bills) {
        if (!subscription.renews() || subscription.needsPerson() != null) {
            return Optional.empty();
        }
        List<Invoice> open = bills.stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .toList();
        return open.isEmpty()
                ? Optional.of(renewal(subscription))
                : open.stream()
                        .flatMap(invoice -> of(subscription, invoice).stream())
                        .min(Comparator.comparing(NextCharge::at));
    }

    /** Of one that has just begun. */
    NextCharge ofNew(Subscription begun, BuyerBlock buyer) {
        Instant at = begun.paid().end();
        return new NextCharge(prices.total(begun, at, buyer), at);
    }

    private Optional<NextCharge> of(Subscription subscription, Invoice open) {
        Optional<Instant> at =
                open.overdue(Times.now(clock)) ? attempts.chargeAt(open, subscription) : Optional.of(open.dueAt());
        return at.map(then -> new NextCharge(open.total(), then));
    }

    private NextCharge renewal(Subscription subscription) {
        Instant at = subscription.paid().end();
        return new NextCharge(prices.total(subscription, at), at);
    }
}
