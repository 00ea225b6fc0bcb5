package com.supportpro.addons.notifier;

/**
 * Why a post will never be taken.
 *
 * @param status what the other side answered; zero when there is no address to ask
 * @param said what it said of that, in brackets; empty when it said nothing
 */
record Refusal(int status, String said) {

    static Refusal noAddress() {
        return new Refusal(0, "");
    }

    /** The key of the text that tells of it. */
    String key(String where) {
        return where + (status == 0 ? ".noAddress" : ".refused");
    }
}
