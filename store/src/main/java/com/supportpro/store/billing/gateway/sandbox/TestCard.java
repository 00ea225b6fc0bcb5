package com.supportpro.store.billing.gateway.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** The cards of the sandbox, each good for one kind of trouble. */
public enum TestCard {
    APPROVES("4242424242424242", "Approves", "Every charge succeeds."),
    DECLINES("4000000000009995", "Declines", "Every charge is declined: insufficient funds."),
    ASKS("4000002500003155", "Asks for confirmation", "Every charge waits until you approve it on a page of the bank."),
    LOSES_ANSWER("4000000000006017", "Loses the answer", "Charges, but the answer never arrives; it is found later."),
    LOSES_REQUEST("4000000000006025", "Loses the request", "The first request never arrives; repeated, it succeeds."),
    TELLS_TWICE("4000000000006033", "Tells twice", "Succeeds, and reports it two times."),
    LATE("4000000000006041", "Succeeds late", "Stays in processing for a while, then succeeds."),
    AFTER_ALL("4000000000006058", "Succeeds after all", "Is declined at first, and succeeds a while later."),
    REFUSES_REFUND("4000000000006066", "Refuses refunds", "Every charge succeeds, but nothing can be paid back.");

    private final String number;
    private final String title;
    private final String effect;

    TestCard(String number, String title, String effect) {
        this.number = number;
        this.title = title;
        this.effect = effect;
    }

    /** The card that somebody typed, however they grouped its digits; no other number is ever taken. */
    static Optional<TestCard> typed(String number) {
        String digits = number.replaceAll("[ -]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    static Optional<TestCard> named(String name) {
        return Arrays.stream(values()).filter(card -> card.name().equals(name)).findFirst();
    }

    public String title() {
        return title;
    }

    public String effect() {
        return effect;
    }

    /** In groups of four. */
    public String number() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String label() {
        return "Visa •••• " + number.substring(number.length() - 4);
    }

    boolean losesAnswer() {
        return this == LOSES_ANSWER;
    }
}
