package com.supportpro.store.staffbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** An amount as people type it: {@code 29}, {@code 29.00} or {@code 1,029.00}. */
final class TypedAmount {

    private static final Pattern TYPED = Pattern.compile("[0-9]{1,3}(,?[0-9]{3}){0,4}(\\.[0-9]{1,4})?");

    private TypedAmount() {}

    /** @throws InvalidDocumentException when it is none, or finer than the currency */
    static Money in(String currency, String typed) {
        String stripped = typed.strip();
        if (!TYPED.matcher(stripped).matches()) {
            throw wrong();
        }
        try {
            int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            BigDecimal amount = new BigDecimal(stripped.replace(",", ""));
            return new Money(currency, amount.movePointRight(digits).longValueExact());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static InvalidDocumentException wrong() {
        return new InvalidDocumentException("amount", "must be an amount of the currency, such as 29.00");
    }
}
