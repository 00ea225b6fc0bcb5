package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of plain values. Classes of the add-on never come before Jackson, which would remember them. */
final class DeskJson implements Json {

    private static final int MOST = 1 << 20;
    private static final int LEVELS = 50;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LEVELS)
                            .maxStringLength(MOST)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .maxDocumentLength(MOST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Gate gate;

    DeskJson(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Map<String, Object> read(String text) {
        return gate.pass(() -> parse(text));
    }

    @Override
    public String write(Map<String, ?> object) {
        return gate.pass(() -> MAPPER.writeValueAsString(object(object, 1)));
    }

    private static Map<String, Object> parse(String text) {
        if (text.length() > MOST) {
            throw new IllegalArgumentException("The JSON is longer than " + MOST + " characters");
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isObject()) {
                throw new IllegalArgumentException("The JSON is no object (line 1, column 1)");
            }
            return MAPPER.convertValue(node, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new IllegalArgumentException("The text is no JSON object: " + e.getOriginalMessage() + place, e);
        }
    }

    private static ObjectNode object(Map<?, ?> object, int level) {
        ObjectNode node = NODES.objectNode();
        object.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("Names in JSON are texts");
            }
            node.set(name, node(value, level));
        });
        return node;
    }

    private static JsonNode node(@Nullable Object value, int level) {
        if (level > LEVELS) {
            throw new IllegalArgumentException("The object has more than " + LEVELS + " levels");
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, level + 1);
        }
        if (value instanceof Collection<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element, level + 1)));
            return array;
        }
        return plain(value);
    }

    private static JsonNode plain(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof String text) {
            return NODES.stringNode(text);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be written as JSON");
    }

    private static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return NODES.numberNode(number.longValue());
        }
        if (number instanceof BigInteger whole) {
            return NODES.numberNode(whole);
        }
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written as JSON");
        }
        return NODES.numberNode(value);
    }
}
