package com.supportpro.store.billing.model;

import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a promotion takes off a net price; never more than the price. */
public sealed interface Discount {

    /** What is taken off; the currency is the price's. */
    Money of(Money net);

    /** Whether it can be taken off a price in this currency. */
    boolean fits(String currency);

    /** A share, rounded half up. */
    record Percent(int percent) implements Discount {

        public Percent {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("A discount is of 1 to 100 percent, not " + percent);
            }
        }

        @Override
        public Money of(Money net) {
            BigDecimal exact = BigDecimal.valueOf(net.minorUnits())
                    .multiply(BigDecimal.valueOf(percent))
                    .movePointLeft(2);
            return new Money(
                    net.currency(), exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }

        @Override
        public boolean fits(String currency) {
            return true;
        }
    }

    /** A fixed amount. */
    record Amount(Money off) implements Discount {

        public Amount {
            if (!off.isPositive()) {
                throw new IllegalArgumentException("A discount takes something off, not " + off);
            }
        }

        @Override
        public Money of(Money net) {
            return off.compareTo(net) < 0 ? off : net;
        }

        @Override
        public boolean fits(String currency) {
            return off.currency().equals(currency);
        }
    }
}
