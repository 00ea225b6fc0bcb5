package com.supportpro.testkit.stripe;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe keeps: customers, cards, intents, refunds and checkout sessions, and the events about them. */
final class StripeBooks {

    private final StripeObjects objects = new StripeObjects();
    private final Map<String, ObjectNode> kept = new LinkedHashMap<>();
    private final Map<String, StripeCard> cards = new LinkedHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final Clock clock;

    StripeBooks(Clock clock) {
        this.clock = clock;
    }

    ObjectNode add(String name, String prefix) {
        ObjectNode object = objects.object(name, prefix, clock.instant().getEpochSecond());
        kept.put(object.path("id").asString(), object);
        return object;
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** The newest first, as Stripe lists them. */
    List<ObjectNode> all(String kind) {
        List<ObjectNode> found = new ArrayList<>(kept.values().stream()
                .filter(object -> object.path("object").asString().equals(kind))
                .toList());
        Collections.reverse(found);
        return found;
    }

    ObjectNode addCard(String customer, StripeCard behaviour) {
        ObjectNode card = add("payment_method", "pm");
        card.put("customer", customer);
        cards.put(card.path("id").asString(), behaviour);
        return card;
    }

    Optional<StripeCard> card(String id, String customer) {
        return find(id).filter(card -> card.path("customer").asString("").equals(customer))
                .map(card -> cards.get(id));
    }

    void tell(String type, JsonNode object) {
        ObjectNode event = objects.object("event", "evt", clock.instant().getEpochSecond());
        event.remove("metadata");
        event.put("type", type);
        event.putObject("data").set("object", object.deepCopy());
        events.add(event);
    }

    /** What was not taken yet. */
    List<ObjectNode> takeEvents() {
        List<ObjectNode> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** What was charged and not paid back. */
    long net(JsonNode intent) {
        long refunded = all("refund").stream()
                .filter(refund -> refund.path("payment_intent")
                        .asString("")
                        .equals(intent.path("id").asString()))
                .mapToLong(refund -> refund.path("amount").asLong())
                .sum();
        return intent.path("amount_received").asLong() - refunded;
    }
}
