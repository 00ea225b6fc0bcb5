package com.supportpro.store.billing.model;

import static com.supportpro.store.billing.model.CheckDigits.crossSum;
import static com.supportpro.store.billing.model.CheckDigits.digit;
import static com.supportpro.store.billing.model.CheckDigits.number;
import static com.supportpro.store.billing.model.CheckDigits.weighted;

import java.math.BigInteger;

/** The states' check digits that are more than a weighted sum; each takes a number whose shape is right already. */
final class VatIdChecks {

    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_BODIES = "JABCDEFGHI";

    private VatIdChecks() {}

    static boolean austria(String number) {
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            sum += i % 2 == 1 ? digit(number, i) : crossSum(2 * digit(number, i));
        }
        return (96 - sum) % 10 == digit(number, 8);
    }

    static boolean belgium(String number) {
        return 97 - number(number, 0, 8) % 97 == number(number, 8, 10);
    }

    // Ten digits are persons', by several schemes.
    static boolean bulgaria(String number) {
        if (number.length() == 10) {
            return true;
        }
        int first = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        int check = first < 10 ? first : weighted(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11;
        return check % 10 == digit(number, 8);
    }

    static boolean cyprus(String number) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? odd[digit(number, i)] : digit(number, i);
        }
        return 'A' + sum % 26 == number.charAt(8);
    }

    // Nine and ten digits are persons' birth numbers, older ones without a check digit.
    static boolean czechia(String number) {
        int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return number.length() > 8 || check % 10 == digit(number, 7);
    }

    static boolean greece(String number) {
        return weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8);
    }

    static boolean spain(String number) {
        char first = number.charAt(0);
        if (Character.isDigit(first)) {
            return spanishPerson(number);
        }
        return switch (first) {
            case 'X', 'Y', 'Z' -> spanishPerson((first - 'X') + number.substring(1));
            case 'K', 'L', 'M' -> spanishPerson(number.substring(1));
            default -> spanishBody(number);
        };
    }

    private static boolean spanishPerson(String number) {
        int last = number.length() - 1;
        return SPANISH_PERSONS.charAt((int) (number(number, 0, last) % 23)) == number.charAt(last);
    }

    private static boolean spanishBody(String number) {
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            sum += i % 2 == 0 ? digit(number, i) : crossSum(2 * digit(number, i));
        }
        int check = (10 - sum % 10) % 10;
        return "ABCDEFGHJNPQRSUVW".indexOf(number.charAt(0)) >= 0
                && (digit(number, 8) == check || SPANISH_BODIES.charAt(check) == number.charAt(8));
    }

    // Letters in the key are of a newer scheme that was never published whole.
    static boolean france(String number) {
        if (!Character.isDigit(number.charAt(0)) || !Character.isDigit(number.charAt(1))) {
            return true;
        }
        return (12 + 3 * (number(number, 2, 11) % 97)) % 97 == number(number, 0, 2);
    }

    static boolean ireland(String number) {
        boolean old = !Character.isDigit(number.charAt(1));
        if (old && number.length() != 8) {
            return false;
        }
        String digits = old ? "0" + number.substring(2, 7) + number.charAt(0) : number.substring(0, 7);
        int extra = number.length() == 9 ? 9 * IRISH.indexOf(number.charAt(8)) : 0;
        return IRISH.charAt((weighted(digits, 8, 7, 6, 5, 4, 3, 2) + extra) % 23) == number.charAt(7);
    }

    static boolean lithuania(String number) {
        int last = number.length() - 1;
        int first = lithuanian(number, last, 0) % 11;
        int check = first < 10 ? first : lithuanian(number, last, 2) % 11;
        return check % 10 == digit(number, last);
    }

    private static int lithuanian(String number, int digits, int offset) {
        int sum = 0;
        for (int i = 0; i < digits; i++) {
            sum += digit(number, i) * (1 + (i + offset) % 9);
        }
        return sum;
    }

    // What begins with up to 3 is a person's and no longer has a check digit.
    static boolean latvia(String number) {
        return digit(number, 0) <= 3 || weighted(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
    }

    // Since 2020 sole traders have one that is checked as a whole, prefix included (ISO 7064 MOD 97-10, N 23, L 21, B
    // 11).
    static boolean netherlands(String number) {
        boolean legal = weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
        BigInteger whole = new BigInteger("2321" + number.replace("B", "11"));
        return legal || whole.mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    static boolean poland(String number) {
        return weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9);
    }

    static boolean portugal(String number) {
        return (11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(number, 8);
    }

    static boolean romania(String number) {
        String padded = "0".repeat(10 - number.length()) + number;
        return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(padded, 9);
    }

    static boolean slovenia(String number) {
        int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == digit(number, 7);
    }

    // Government and health bodies have no check digits; others one of two remainders.
    static boolean northernIreland(String number) {
        if (number.length() == 5) {
            return true;
        }
        long rest = (weighted(number, 8, 7, 6, 5, 4, 3, 2) + number(number, 7, 9)) % 97;
        return rest == 0 || rest == 42;
    }
}
