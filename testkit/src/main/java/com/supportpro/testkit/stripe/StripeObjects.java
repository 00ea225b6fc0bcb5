package com.supportpro.testkit.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** New objects in the shape of Stripe's published examples. */
final class StripeObjects {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode EXAMPLES = examples();

    /** Ids of two fakes differ, as those of two accounts at Stripe do. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private final AtomicLong number = new AtomicLong();

    /** @param prefix of its id */
    ObjectNode object(String name, String prefix, long created) {
        ObjectNode object = (ObjectNode) EXAMPLES.path(name).deepCopy();
        object.put("id", prefix + "_" + own + String.format("%06d", number.incrementAndGet()));
        object.put("created", created);
        object.putObject("metadata");
        return object;
    }

    static ObjectNode list(Iterable<? extends JsonNode> items, boolean more, String url) {
        ObjectNode list = JSON.createObjectNode();
        list.put("object", "list").put("has_more", more).put("url", url);
        items.forEach(item -> list.withArray("data").add(item));
        list.withArray("data");
        return list;
    }

    private static JsonNode examples() {
        try (InputStream file = StripeObjects.class.getResourceAsStream("objects.json")) {
            return JSON.readTree(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
