package com.supportpro.demo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cards of the store's sandbox that the owner of the demo pays with. A store with a real gateway gets none. */
record DemoCards(Browser owner, Notes notes, Progress progress) {

    /** In the order in which they are entered: the last one is charged when nothing else is chosen. */
    private static final List<String> CARDS = List.of("LOSES_ANSWER", "ASKS", "DECLINES", "APPROVES");

    private static final Pattern SETUP = Pattern.compile("/sandbox/cards\\?setup=([0-9a-f-]{36})");

    void enter() throws InterruptedException {
        int entered = 0;
        for (String card : CARDS) {
            entered += notes.find(note(card)).isEmpty() && enter(card) ? 1 : 0;
        }
        if (entered > 0) {
            progress.say("Test cards: " + entered);
        }
    }

    private boolean enter(String card) throws InterruptedException {
        Optional<String> setup = setup(owner.submit("/payment-methods/add", Map.of()));
        if (setup.isEmpty()) {
            return false;
        }
        owner.post("/sandbox/cards", Map.of("setup", setup.get(), "card", card));
        HttpResponse<String> back = owner.open("/payment-methods/added?setup=" + setup.get());
        if (back.statusCode() / 100 != 3) {
            throw new DemoRefusedException("The card " + card, String.valueOf(back.statusCode()));
        }
        notes.keep(note(card), "entered");
        return true;
    }

    /** The sandbox's page, where the answer leads; empty when it leads to another company's. */
    private static Optional<String> setup(HttpResponse<String> answer) {
        String leads = answer.headers().firstValue("Location").orElse(answer.body());
        Matcher matcher = SETUP.matcher(leads);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String note(String card) {
        return "card-" + card;
    }
}
