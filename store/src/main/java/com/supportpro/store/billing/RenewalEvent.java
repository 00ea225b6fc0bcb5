package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import java.time.Instant;

/** Something that happened to a renewal; published in the transaction in which it happens. */
public sealed interface RenewalEvent {

    /** A further period was billed. */
    record Billed(Order order, Invoice invoice) implements RenewalEvent {}

    /**
     * An invoice is overdue and people are reminded.
     *
     * @param number which reminder, 0 first
     */
    record Reminded(Order order, Invoice invoice, int number) implements RenewalEvent {}

    /** @param endsAt when it ends for good, if nobody pays */
    record Suspended(Order order, Invoice invoice, Instant endsAt) implements RenewalEvent {}

    /** Nobody paid for so long that it ended for good. */
    record Terminated(Order order, Invoice invoice, Instant at) implements RenewalEvent {}

    /** @param present what a period costs until {@code from} */
    record PriceAnnounced(Order order, Money present, Money next, Instant from) implements RenewalEvent {}

    /** @param withdrawn what was to be charged from {@code from} on */
    record PriceWithdrawn(Order order, Money present, Money withdrawn, Instant from) implements RenewalEvent {}
}
