package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.Budget;
import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it is typed.
 *
 * @param amount in whole units of the currency, such as 250 or 99.50; empty for no budget
 */
record BudgetForm(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String zone) {

    private static final long MOST = 1_000_000_000_000L;

    /** The budget that was meant; nothing when it cannot be understood. */
    Optional<Budget> budget() {
        try {
            ZoneId where = ZoneId.of(text(zone));
            String typed = text(amount);
            return Optional.of(new Budget(typed.isEmpty() ? null : money(typed), where));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Money money(String typed) {
        String code = text(currency).toUpperCase(Locale.ROOT);
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        if (typed.length() > 20) {
            throw new IllegalArgumentException("too long");
        }
        long units = new BigDecimal(typed).movePointRight(digits).longValueExact();
        if (units < 0 || units > MOST) {
            throw new IllegalArgumentException("out of range");
        }
        return new Money(code, units);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
