package com.supportpro.store.language;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;

/** A language that the store writes. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    VIETNAMESE("vi");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language of the tag or of its beginning ({@code de-AT} → German), else English. */
    public static Language of(String tag) {
        String base = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(base))
                .findFirst()
                .orElse(ENGLISH);
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** As those who read it call it. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** With the currency's code, for a sign alone may be several countries', and as many digits as it has: {@code EUR 29.00}. */
    public String money(Money money) {
        BigDecimal amount = money.amount();
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(money.currency()))
                .unitWidth(UnitWidth.ISO_CODE)
                .precision(Precision.fixedFraction(amount.scale()))
                .format(amount)
                .toString();
    }

    /** A share in percent, without digits that say nothing: {@code 19%}. */
    public String percent(BigDecimal rate) {
        return NumberFormatter.withLocale(locale)
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(4))
                .format(rate)
                .toString();
    }

    /** In words: {@code November 25, 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
