package com.supportpro.testkit.stripe;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what a call asks for. */
final class StripeDesk {

    private final StripeBooks books;
    private final StripeIntents intents;
    private final String pages;

    StripeDesk(StripeBooks books, StripeIntents intents, String pages) {
        this.books = books;
        this.intents = intents;
        this.pages = pages;
    }

    StripeAnswer serve(StripeCall call) {
        return switch (call.operation()) {
            case "POST /v1/customers" -> customer(call);
            case "POST /v1/payment_intents" -> intents.create(call);
            case "GET /v1/payment_intents" -> intents.list(call);
            case "POST /v1/payment_intents/{id}/confirm" -> intents.confirm(call);
            case "POST /v1/payment_intents/{id}/cancel" -> intents.cancel(call);
            case "GET /v1/payment_intents/{id}" ->
                books.find(call.id()).map(StripeAnswer::ok).orElseGet(StripeAnswer::missing);
            case "POST /v1/refunds" -> refund(call);
            case "GET /v1/refunds" -> StripeIntents.page(call, refundsOf(call.get("payment_intent")));
            case "POST /v1/checkout/sessions" -> begin(call);
            case "GET /v1/checkout/sessions/{id}" -> session(call);
            default -> StripeAnswer.missing();
        };
    }

    private StripeAnswer customer(StripeCall call) {
        ObjectNode customer = books.add("customer", "cus").put("email", call.get("email"));
        ((ObjectNode) customer.path("metadata")).put("account", call.get("metadata[account]"));
        return StripeAnswer.ok(customer);
    }

    private StripeAnswer refund(StripeCall call) {
        Optional<ObjectNode> intent = books.find(call.get("payment_intent"));
        if (intent.isEmpty()) {
            return StripeAnswer.missing();
        }
        long amount = Long.parseLong(call.get("amount"));
        long left = books.net(intent.get());
        if (amount > left) {
            return StripeAnswer.invalid(left == 0 ? "charge_already_refunded" : "amount_too_large");
        }
        ObjectNode refund = books.add("refund", "re");
        refund.put("amount", amount)
                .put("payment_intent", call.get("payment_intent"))
                .put("status", "succeeded");
        ((ObjectNode) refund.path("metadata"))
                .put("refund", call.get("metadata[refund]"))
                .put("payment", call.get("metadata[payment]"));
        books.tell("refund.created", refund);
        return StripeAnswer.ok(refund);
    }

    private List<ObjectNode> refundsOf(String intent) {
        return books.all("refund").stream()
                .filter(refund -> refund.path("payment_intent").asString("").equals(intent))
                .toList();
    }

    private StripeAnswer begin(StripeCall call) {
        if (books.find(call.get("customer")).isEmpty()) {
            return StripeAnswer.missing();
        }
        ObjectNode session = books.add("checkout.session", "cs_test");
        session.put("customer", call.get("customer"))
                .put("mode", call.get("mode"))
                .put("success_url", call.get("success_url"))
                .put("cancel_url", call.get("cancel_url"))
                .put("url", pages + "/pay/" + session.path("id").asString());
        ObjectNode setUp = books.add("setup_intent", "seti").put("customer", call.get("customer"));
        setUp.putNull("next_action").putNull("last_setup_error");
        session.put("setup_intent", setUp.path("id").asString());
        return StripeAnswer.ok(session);
    }

    /** With what is asked for beside it. */
    private StripeAnswer session(StripeCall call) {
        Optional<ObjectNode> session = books.find(call.id()).map(ObjectNode::deepCopy);
        if (session.isPresent() && call.parameters().containsValue("setup_intent.payment_method")) {
            ObjectNode setUp = expand(session.get(), "setup_intent");
            if (setUp.path("payment_method").isString()) {
                expand(setUp, "payment_method");
            }
        }
        return session.map(StripeAnswer::ok).orElseGet(StripeAnswer::missing);
    }

    private ObjectNode expand(ObjectNode object, String field) {
        JsonNode id = object.path(field);
        ObjectNode expanded = books.find(id.asString()).orElseThrow().deepCopy();
        object.set(field, expanded);
        return expanded;
    }
}
