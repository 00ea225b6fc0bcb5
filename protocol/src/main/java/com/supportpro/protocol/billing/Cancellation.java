package com.supportpro.protocol.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling would do, before it is done.
 *
 * @param paidUntil the end of the period that is paid
 * @param credited invoices that are not paid yet and will be credited, by number
 * @param refunded what is paid back; zero when nothing
 * @param atPeriodEnd when it would end, if it may end with its period; null when only at once
 */
public record Cancellation(
        UUID order,
        @Nullable Instant paidUntil,
        List<String> credited,
        Money refunded,
        @Nullable Instant atPeriodEnd) {

    public Cancellation {
        Rule.present("order", order);
        credited = Rule.list("credited", credited, 100);
        Rule.present("refunded", refunded);
    }
}
