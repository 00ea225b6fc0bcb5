package com.supportpro.desk.operators;

/**
 * What the store says to a licence key.
 *
 * @param heard whether it could be asked at all
 * @param refusal why it does not take the key, in words to show; empty when it takes it, and when it was not heard
 */
public record LicenceAnswer(boolean heard, String refusal) {

    public static final LicenceAnswer TAKEN = new LicenceAnswer(true, "");
    public static final LicenceAnswer SILENCE = new LicenceAnswer(false, "");

    public static LicenceAnswer refused(String words) {
        return new LicenceAnswer(true, words);
    }
}
