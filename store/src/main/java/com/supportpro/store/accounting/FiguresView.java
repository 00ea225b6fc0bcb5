package com.supportpro.store.accounting;

import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** How the business goes: what it takes by currency, and who subscribes. */
public record FiguresView(List<Currency> currencies, List<Subscribing> subscriptions) {

    /**
     * One currency's.
     *
     * @param monthly what the running subscriptions bring in each month, net, at their next charges, promotions that last taken off
     */
    public record Currency(String code, Money monthly, List<Revenue> revenue) {}

    /** Net revenue of a month, credit notes taken off. */
    public record Revenue(YearMonth month, Money net) {}

    /** @param ended in the month */
    public record Subscribing(YearMonth month, long atStart, long begun, long ended, long atEnd) {

        /** The share of those at the start that ended; empty when there were none. */
        public Optional<BigDecimal> churn() {
            return atStart == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(ended)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(atStart), 1, RoundingMode.HALF_UP));
        }
    }
}
