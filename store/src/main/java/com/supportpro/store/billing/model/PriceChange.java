package com.supportpro.store.billing.model;

import com.supportpro.protocol.Money;
import java.time.Instant;

/**
 * Another price for what is subscribed already.
 *
 * @param net of each period that begins at {@code from} or later
 */
public record PriceChange(Money net, Instant from) {

    /** From the first period that begins after the notice, counted in days of the account's zone. */
    public static PriceChange announced(Money net, Instant at, int noticeDays, Periods periods) {
        Instant noticed = at.atZone(periods.zone()).plusDays(noticeDays).toInstant();
        if (!noticed.isAfter(periods.anchor())) {
            return new PriceChange(net, periods.anchor());
        }
        Period running = periods.at(noticed);
        return new PriceChange(net, running.start().equals(noticed) ? noticed : running.end());
    }

    public boolean appliesTo(Period period) {
        return !period.start().isBefore(from);
    }
}
