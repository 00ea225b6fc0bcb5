package com.supportpro.store.billing.model;

/** The reckoning that check digits share; all of it on ASCII digits. */
final class CheckDigits {

    private CheckDigits() {}

    static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }

    static long number(String number, int from, int to) {
        return Long.parseLong(number.substring(from, to));
    }

    /** The sum of the first digits, each times its weight. */
    static int weighted(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }

    /** ISO/IEC 7812. */
    static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number, number.length() - 1 - i);
            sum += i % 2 == 0 ? digit : crossSum(2 * digit);
        }
        return sum % 10 == 0;
    }

    /** ISO 7064, hybrid system MOD 11,10. */
    static boolean mod11And10(String number) {
        int carry = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (carry + digit(number, i)) % 10;
            carry = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - carry) % 10 == digit(number, number.length() - 1);
    }

    static int crossSum(int upToTwoDigits) {
        return upToTwoDigits / 10 + upToTwoDigits % 10;
    }
}
