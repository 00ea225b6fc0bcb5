package com.supportpro.store.billing.gateway.stripe;

import com.supportpro.protocol.Money;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Amounts as Stripe counts them: mostly in the currency's minor units, with the exceptions of
 * https://docs.stripe.com/currencies#minor-units. Of three decimal places Stripe's partners take two: the last has to be 0.
 */
final class StripeAmount {

    private static final Set<String> NO_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmount() {}

    /** Empty when Stripe cannot take so exact an amount. */
    static OptionalLong of(Money money) {
        try {
            long units =
                    money.amount().movePointRight(decimals(money.currency())).longValueExact();
            boolean tooExact = THREE_DECIMALS.contains(money.currency()) && units % 10 != 0;
            return tooExact ? OptionalLong.empty() : OptionalLong.of(units);
        } catch (ArithmeticException tooExact) {
            return OptionalLong.empty();
        }
    }

    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        if (NO_DECIMALS.contains(currency)) {
            return 0;
        }
        return THREE_DECIMALS.contains(currency) ? 3 : 2;
    }
}
