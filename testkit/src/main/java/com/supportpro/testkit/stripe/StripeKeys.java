package com.supportpro.testkit.stripe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Idempotency keys: the same answer to the same request, and none to another one. */
final class StripeKeys {

    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, StripeAnswer> answers = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /** What is answered without doing anything; empty when the call is to be done now. */
    synchronized Optional<StripeAnswer> begin(String key, String content) {
        if (!contents.getOrDefault(key, content).equals(content)) {
            return Optional.of(StripeAnswer.error(400, "idempotency_error", "idempotency_key_reused"));
        }
        if (running.contains(key)) {
            return Optional.of(StripeAnswer.error(409, "idempotency_error", "idempotency_key_in_use"));
        }
        Optional<StripeAnswer> known = Optional.ofNullable(answers.get(key));
        if (known.isEmpty()) {
            contents.put(key, content);
            running.add(key);
        }
        return known;
    }

    synchronized boolean answered(String key) {
        return answers.containsKey(key);
    }

    /** Keeps the answer. */
    synchronized void end(String key, StripeAnswer answer) {
        running.remove(key);
        answers.put(key, answer);
    }

    /** As if the call had never come in. */
    synchronized void forget(String key) {
        running.remove(key);
        if (!answers.containsKey(key)) {
            contents.remove(key);
        }
    }
}
