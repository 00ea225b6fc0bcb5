package com.supportpro.store.billing.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What VAT ids look like in each state (VIES), and their check digits where these are published and hold for all that were
 * given out.
 */
final class VatIdFormat {

    private static final Map<String, VatIdFormat> FORMATS = Map.ofEntries(
            entry("AT", format("U\\d{8}", VatIdChecks::austria)),
            entry("BE", format("[01]\\d{9}", VatIdChecks::belgium)),
            entry("BG", format("\\d{9,10}", VatIdChecks::bulgaria)),
            entry("CY", format("\\d{8}[A-Z]", VatIdChecks::cyprus)),
            entry("CZ", format("\\d{8,10}", VatIdChecks::czechia)),
            entry("DE", format("[1-9]\\d{8}", CheckDigits::mod11And10)),
            entry("DK", format("[1-9]\\d{7}", n -> CheckDigits.weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
            entry("EE", format("\\d{9}", n -> CheckDigits.weighted(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0)),
            entry("EL", format("\\d{9}", VatIdChecks::greece)),
            entry("ES", format("[0-9A-Z]\\d{7}[0-9A-Z]", VatIdChecks::spain)),
            entry("FI", format("\\d{8}", n -> CheckDigits.weighted(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)),
            entry("FR", format("[0-9A-HJ-NP-Z]{2}\\d{9}", VatIdChecks::france)),
            entry("HR", format("\\d{11}", CheckDigits::mod11And10)),
            entry("HU", format("\\d{8}", n -> CheckDigits.weighted(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)),
            entry("IE", format("\\d[0-9A-Z]\\d{5}[A-W][A-IW]?", VatIdChecks::ireland)),
            entry("IT", format("\\d{11}", CheckDigits::luhn)),
            entry("LT", format("(\\d{7}1\\d|\\d{10}1\\d)", VatIdChecks::lithuania)),
            entry("LU", format("\\d{8}", n -> CheckDigits.number(n, 0, 6) % 89 == CheckDigits.number(n, 6, 8))),
            entry("LV", format("\\d{11}", VatIdChecks::latvia)),
            entry("MT", format("\\d{8}", n -> CheckDigits.weighted(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0)),
            entry("NL", format("\\d{9}B\\d{2}", VatIdChecks::netherlands)),
            entry("PL", format("\\d{10}", VatIdChecks::poland)),
            entry("PT", format("[1-9]\\d{8}", VatIdChecks::portugal)),
            entry("RO", format("[1-9]\\d{1,9}", VatIdChecks::romania)),
            entry("SE", format("\\d{10}(0[1-9]|[1-9]\\d)", n -> CheckDigits.luhn(n.substring(0, 10)))),
            entry("SI", format("[1-9]\\d{7}", VatIdChecks::slovenia)),
            entry("SK", format("[1-9]\\d{9}", n -> CheckDigits.number(n, 0, 10) % 11 == 0)),
            entry("XI", format("(\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2})", VatIdChecks::northernIreland)));

    private final Pattern shape;
    private final Predicate<String> check;

    private VatIdFormat(String shape, Predicate<String> check) {
        this.shape = Pattern.compile(shape);
        this.check = check;
    }

    static boolean wellFormed(String text) {
        if (text.length() < 4 || text.length() > 15) {
            return false;
        }
        VatIdFormat format = FORMATS.get(text.substring(0, 2));
        String number = text.substring(2);
        return format != null && format.shape.matcher(number).matches() && format.check.test(number);
    }

    private static VatIdFormat format(String shape, Predicate<String> check) {
        return new VatIdFormat(shape, check);
    }
}
