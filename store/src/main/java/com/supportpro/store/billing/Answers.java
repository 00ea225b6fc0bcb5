package com.supportpro.store.billing;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.billing.IdempotencyRecords.Answer;
import com.supportpro.store.licences.LicenceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers orders, and keeps the answers that are final. */
@Component
class Answers {

    private final IdempotencyRecords keys;

    Answers(IdempotencyRecords keys) {
        this.keys = keys;
    }

    Answer of(LicenceId licence, String key, Purchase purchase) {
        String json = ProtocolJson.mapper().writeValueAsString(purchase);
        return switch (purchase.state()) {
            case NEW, PENDING_PAYMENT, PROCESSING -> new Answer(HttpStatus.ACCEPTED.value(), json);
            case DUE -> keys.keep(licence, key, new Answer(HttpStatus.PAYMENT_REQUIRED.value(), due(purchase)));
            case EXPIRED -> gone(licence, key, purchase, "The order was not paid in time; ask for a new quote");
            case CANCELLED ->
                neverRan(purchase)
                        ? gone(
                                licence,
                                key,
                                purchase,
                                "The order was cancelled before it was paid; ask for a new quote")
                        : keys.keep(licence, key, new Answer(HttpStatus.CREATED.value(), json));
            default -> keys.keep(licence, key, new Answer(HttpStatus.CREATED.value(), json));
        };
    }

    /** A trial, and what is paid and recurs, shows what recurs of it; what is charged once cannot be cancelled when it is paid. */
    private static boolean neverRan(Purchase cancelled) {
        return cancelled.subscription() == null;
    }

    private Answer gone(LicenceId licence, String key, Purchase purchase, String why) {
        return keys.keep(licence, key, new Answer(HttpStatus.GONE.value(), gone(purchase, why)));
    }

    private static String gone(Purchase purchase, String why) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:supportpro:problem:quote-expired");
        problem.put("title", "Quote expired");
        problem.put("status", HttpStatus.GONE.value());
        problem.put("detail", why);
        problem.put("order", purchase.order());
        return ProtocolJson.mapper().writeValueAsString(problem);
    }

    private static String due(Purchase purchase) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:supportpro:problem:payment-due");
        problem.put("title", "Payment required");
        problem.put("status", HttpStatus.PAYMENT_REQUIRED.value());
        problem.put("detail", "The invoice has to be paid first");
        problem.put("order", purchase.order());
        problem.put("invoice", purchase.invoice());
        problem.put("reason", purchase.reason());
        return ProtocolJson.mapper().writeValueAsString(problem);
    }
}
