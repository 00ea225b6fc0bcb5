package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.language.Language;

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

    public static String country(String code) {
        return new java.util.Locale("", code).getDisplayCountry(java.util.Locale.ENGLISH);
    }
}
