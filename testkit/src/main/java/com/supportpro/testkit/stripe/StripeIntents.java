package com.supportpro.testkit.stripe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How payment intents move. */
final class StripeIntents {

    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final StripeBooks books;
    private final String pages;

    /** @param pages where customers confirm */
    StripeIntents(StripeBooks books, String pages) {
        this.books = books;
        this.pages = pages;
    }

    StripeAnswer create(StripeCall call) {
        String customer = call.get("customer");
        Optional<StripeCard> card = books.card(call.get("payment_method"), customer);
        if (books.find(customer).isEmpty() || card.isEmpty()) {
            return StripeAnswer.missing();
        }
        ObjectNode intent = books.add("payment_intent", "pi");
        intent.put("amount", Long.parseLong(call.get("amount")))
                .put("currency", call.get("currency"))
                .put("customer", customer)
                .put("description", call.get("description"))
                .put("payment_method", call.get("payment_method"))
                .putNull("canceled_at");
        call.parameters().forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                ((ObjectNode) intent.path("metadata")).put(name.substring(9, name.length() - 1), value);
            }
        });
        books.tell("payment_intent.created", move(intent, "requires_confirmation"));
        return confirm(intent, card.get(), call.get("off_session").equals("true"), call.get("return_url"));
    }

    StripeAnswer confirm(StripeCall call) {
        Optional<ObjectNode> intent = books.find(call.id());
        if (intent.isEmpty()) {
            return StripeAnswer.missing();
        }
        if (!OPEN.contains(status(intent.get()))) {
            return StripeAnswer.invalid("payment_intent_unexpected_state");
        }
        Optional<StripeCard> card = books.card(
                call.get("payment_method"), intent.get().path("customer").asString());
        return card.map(known -> confirm(intent.get(), known, false, call.get("return_url")))
                .orElseGet(StripeAnswer::missing);
    }

    private StripeAnswer confirm(ObjectNode intent, StripeCard card, boolean offSession, String back) {
        return switch (card) {
            case APPROVES -> StripeAnswer.ok(succeed(intent));
            case PROCESSES -> StripeAnswer.ok(move(intent, "processing"));
            case DECLINES -> decline(intent, "card_declined", "insufficient_funds");
            case WANTS_CUSTOMER ->
                offSession
                        ? decline(intent, "authentication_required", "authentication_required")
                        : StripeAnswer.ok(ask(intent, back));
            case ASKS -> StripeAnswer.ok(ask(intent, back));
        };
    }

    StripeAnswer cancel(StripeCall call) {
        Optional<ObjectNode> intent = books.find(call.id());
        if (intent.isEmpty()) {
            return StripeAnswer.missing();
        }
        if (!OPEN.contains(status(intent.get()))) {
            return StripeAnswer.invalid("payment_intent_unexpected_state");
        }
        books.tell("payment_intent.canceled", move(intent.get(), "canceled"));
        return StripeAnswer.ok(intent.get());
    }

    StripeAnswer list(StripeCall call) {
        long since = Long.parseLong(call.parameters().getOrDefault("created[gte]", "0"));
        List<ObjectNode> found = books.all("payment_intent").stream()
                .filter(intent -> intent.path("customer").asString("").equals(call.get("customer")))
                .filter(intent -> intent.path("created").asLong() >= since)
                .toList();
        return page(call, found);
    }

    static StripeAnswer page(StripeCall call, List<ObjectNode> found) {
        String after = call.get("starting_after");
        List<ObjectNode> rest = after.isEmpty()
                ? found
                : found.stream()
                        .dropWhile(object -> !object.path("id").asString().equals(after))
                        .skip(1)
                        .toList();
        int limit = Integer.parseInt(call.parameters().getOrDefault("limit", "10"));
        List<ObjectNode> page = rest.stream().limit(limit).toList();
        return StripeAnswer.ok(StripeObjects.list(page, page.size() < rest.size(), call.path()));
    }

    ObjectNode succeed(ObjectNode intent) {
        intent.put("amount_received", intent.path("amount").asLong());
        books.tell("payment_intent.succeeded", move(intent, "succeeded"));
        return intent;
    }

    /** Fails what the customer did not confirm. */
    void fail(ObjectNode intent) {
        decline(intent, "payment_intent_authentication_failure", "");
    }

    private StripeAnswer decline(ObjectNode intent, String code, String declineCode) {
        move(intent, "requires_payment_method");
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", code)
                .put("decline_code", declineCode.isEmpty() ? null : declineCode);
        intent.putNull("payment_method");
        books.tell("payment_intent.payment_failed", intent);
        return StripeAnswer.card(code, declineCode, intent);
    }

    private ObjectNode ask(ObjectNode intent, String back) {
        move(intent, "requires_action");
        ObjectNode action = intent.putObject("next_action");
        action.put("type", "redirect_to_url");
        action.putObject("redirect_to_url")
                .put("return_url", back)
                .put("url", pages + "/authenticate/" + intent.path("id").asString());
        books.tell("payment_intent.requires_action", intent);
        return intent;
    }

    private static ObjectNode move(ObjectNode intent, String status) {
        intent.putNull("next_action");
        intent.putNull("last_payment_error");
        intent.putNull("processing");
        return intent.put("status", status);
    }

    static String status(JsonNode intent) {
        return intent.path("status").asString();
    }
}
