package com.supportpro.store.staffbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.model.Discount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A promotion as staff type it; what may be missing may be empty. */
record PromotionRequest(
        String code,
        String addon,
        String percent,
        String amount,
        String currency,
        String periods,
        String endsOn,
        String mostUses) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_PERIODS = 1000;

    PromotionRequest(
            @Nullable String code,
            @Nullable String addon,
            @Nullable String percent,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String periods,
            @Nullable String endsOn,
            @Nullable String mostUses) {
        this.code = stripped(code).toUpperCase(Locale.ROOT);
        this.addon = stripped(addon);
        this.percent = stripped(percent);
        this.amount = stripped(amount);
        this.currency = stripped(currency).toUpperCase(Locale.ROOT);
        this.periods = stripped(periods);
        this.endsOn = stripped(endsOn);
        this.mostUses = stripped(mostUses);
    }

    /** @throws InvalidDocumentException naming the field that cannot be right */
    Promotion promotion(Instant now) {
        return new Promotion(
                Rule.matching("code", code, CODE, "3 to 40 of A to Z, 0 to 9 and hyphens"),
                addon.isEmpty() ? null : AddonId.parse(addon),
                discount(),
                periods.isEmpty() ? 1 : number("periods", periods, MOST_PERIODS),
                now,
                ends(now),
                mostUses.isEmpty() ? null : number("mostUses", mostUses, Integer.MAX_VALUE),
                0);
    }

    private Discount discount() {
        if (percent.isEmpty() == amount.isEmpty()) {
            throw new InvalidDocumentException("percent", "or amount must be given, and only one of them");
        }
        if (!percent.isEmpty()) {
            return new Discount.Percent(number("percent", percent, 100));
        }
        Money off = TypedAmount.in(Rule.matching("currency", currency, CURRENCY, "three letters such as EUR"), amount);
        if (!off.isPositive()) {
            throw new InvalidDocumentException("amount", "must take something off");
        }
        return new Discount.Amount(off);
    }

    /** The day is included. */
    private @Nullable Instant ends(Instant now) {
        if (endsOn.isEmpty()) {
            return null;
        }
        try {
            Instant ends = LocalDate.parse(endsOn)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            if (ends.isAfter(now)) {
                return ends;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidDocumentException("endsOn", "must be a day such as 2027-01-31");
        }
        throw new InvalidDocumentException("endsOn", "must not be over");
    }

    private static int number(String field, String typed, int most) {
        try {
            int number = Integer.parseInt(typed);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidDocumentException(field, "must be a whole number");
        }
        throw new InvalidDocumentException(field, "must be from 1 to " + most);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
