package com.supportpro.protocol.settings;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A settings schema: a JSON Schema object whose properties are plain values. */
public record SettingsSchema(List<SettingsField> fields) {

    public static final int MOST_FIELDS = 50;

    private static final Set<String> WORDS = Set.of(
            "type",
            "title",
            "description",
            "default",
            "enum",
            "format",
            "writeOnly",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern");

    public SettingsSchema {
        fields = List.copyOf(fields);
    }

    /** @throws InvalidDocumentException it is no schema, or one that a form cannot be made of */
    public static SettingsSchema parse(String json) {
        JsonNode root = read(json);
        if (!root.path("type").asString("").equals("object")
                || !root.path("properties").isObject()) {
            throw new InvalidDocumentException("schema", "must be of type object with properties");
        }
        Set<String> required = new HashSet<>();
        root.path("required").forEach(name -> required.add(name.asString("")));
        List<SettingsField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : root.path("properties").properties()) {
            fields.add(field(property.getKey(), property.getValue(), required.contains(property.getKey())));
        }
        if (fields.size() > MOST_FIELDS) {
            throw new InvalidDocumentException("properties", "must be " + MOST_FIELDS + " at the most");
        }
        return new SettingsSchema(fields);
    }

    private static JsonNode read(String json) {
        try {
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json);
            return ProtocolJson.mapper().readTree(json);
        } catch (JacksonException | com.networknt.schema.SchemaException e) {
            throw new InvalidDocumentException("schema", "is no JSON Schema: " + e.getMessage());
        }
    }

    private static SettingsField field(String name, JsonNode node, boolean required) {
        for (String word : node.propertyNames()) {
            if (!WORDS.contains(word)) {
                throw new InvalidDocumentException(name + "." + word, "is not supported in a settings schema");
            }
        }
        List<String> choices = new ArrayList<>();
        node.path("enum").forEach(choice -> choices.add(choice.asString("")));
        return new SettingsField(
                name,
                type(name, node),
                node.path("title").asString(name),
                node.path("description").asString(""),
                required,
                node.path("writeOnly").asBoolean(false),
                choices,
                Optional.ofNullable(node.get("default")).map(value -> value.asString("")),
                number(node, "minimum", "minLength"),
                number(node, "maximum", "maxLength"),
                pattern(name, node));
    }

    private static SettingsField.Type type(String name, JsonNode node) {
        if (node.has("enum")) {
            return SettingsField.Type.CHOICE;
        }
        String type = node.path("type").asString("");
        String format = node.path("format").asString("");
        return switch (type) {
            case "boolean" -> SettingsField.Type.SWITCH;
            case "integer" -> SettingsField.Type.NUMBER;
            case "string" ->
                switch (format) {
                    case "uri" -> SettingsField.Type.URL;
                    case "email" -> SettingsField.Type.EMAIL;
                    case "", "password" -> SettingsField.Type.TEXT;
                    default -> throw new InvalidDocumentException(name + ".format", "must be uri, email or password");
                };
            default -> throw new InvalidDocumentException(name + ".type", "must be string, integer or boolean");
        };
    }

    private static Optional<BigDecimal> number(JsonNode node, String one, String other) {
        JsonNode value = node.has(one) ? node.get(one) : node.get(other);
        return value == null || !value.isNumber() ? Optional.empty() : Optional.of(value.decimalValue());
    }

    private static Optional<Pattern> pattern(String name, JsonNode node) {
        try {
            return Optional.ofNullable(node.get("pattern")).map(value -> Pattern.compile(value.asString("")));
        } catch (PatternSyntaxException e) {
            throw new InvalidDocumentException(name + ".pattern", "is no regular expression");
        }
    }
}
