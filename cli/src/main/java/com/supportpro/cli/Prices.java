package com.supportpro.cli;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prices in words: {@code USD 9.00 monthly, USD 90.00 yearly}. */
final class Prices {

    private Prices() {}

    static String words(JsonNode price) {
        String currency = price.path("currency").asString("");
        List<String> cycles = price.path("cycles")
                .valueStream()
                .map(one -> currency + " "
                        + amount(currency, one.path("minorUnits").asLong(0)) + " "
                        + one.path("cycle").asString("").toLowerCase(Locale.ROOT))
                .toList();
        return cycles.isEmpty() ? "paid" : String.join(", ", cycles);
    }

    private static String amount(String currency, long minorUnits) {
        try {
            return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                    .toPlainString();
        } catch (IllegalArgumentException e) {
            return minorUnits + " minor units";
        }
    }
}
