package com.supportpro.store.clientbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.language.Language;
import java.util.Locale;

/** Amounts and cycles as pages say them. */
public final class Words {

    private Words() {}

    /** {@code EUR 1,029.00}. */
    public static String money(Money money) {
        return Language.ENGLISH.money(money);
    }

    public static String cycle(Cycle cycle) {
        return switch (cycle) {
            case ONE_TIME -> "One time";
            case MONTHLY -> "Monthly";
            case QUARTERLY -> "Quarterly";
            case SEMI_ANNUALLY -> "Semi-annually";
            case ANNUALLY -> "Annually";
            case BIENNIALLY -> "Biennially";
            case TRIENNIALLY -> "Triennially";
        };
    }

    /** A line of an invoice by the name that people know, which it may have got after the invoice was issued. */
    public static String line(String description, AddonId addon, String name) {
        return description.replace(addon.toString(), name);
    }

    public static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
