package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was sold. */
public record Line(String description, @Nullable ServicePeriod period, Money net) {

    /**
     * The days of service that are paid for.
     *
     * @param until the first day that is not
     */
    public record ServicePeriod(LocalDate from, LocalDate until) {

        LocalDate last() {
            return until.isAfter(from) ? until.minusDays(1) : from;
        }
    }
}
