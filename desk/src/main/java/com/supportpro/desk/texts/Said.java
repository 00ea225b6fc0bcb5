package com.supportpro.desk.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something to tell operators, by the key of a text and the values that fill it in, so that it can be kept and told to each
 * reader in their own language. It is kept as a line of text, among lines in the words of others, which are told as they are.
 *
 * @param with texts, numbers, more that is said, or a list of that
 */
public record Said(String key, Map<String, Object> with) {

    /** The longest line that comes out of this. */
    public static final int LONGEST = 2_000;

    private static final String MARK = "{\"said\":";
    private static final int LONGEST_WORDS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    public Said {
        with = Map.copyOf(with);
    }

    /** The line that says so; the values are pairs of name and value, which may be such lines themselves, or a list. */
    public static String line(String key, Object... values) {
        Map<String, Object> with = new LinkedHashMap<>();
        for (int index = 0; index + 1 < values.length; index += 2) {
            with.put(String.valueOf(values[index]), kept(values[index + 1]));
        }
        String line = MARK + JSON.writeValueAsString(key) + ",\"with\":" + JSON.writeValueAsString(with) + "}";
        return line.length() <= LONGEST ? line : line(key);
    }

    /** Words of somebody else as a line of 500 characters at the most, which cannot be taken for a text of ours. */
    public static String words(String foreign) {
        String line = cut(foreign.replaceAll("\\p{Cntrl}+", " ").strip());
        return isLine(line) ? " " + line : line;
    }

    /** Whether the line is told by the key of a text. */
    public static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    /** What the line says; empty for one in words. */
    public static Optional<Said> read(String line) {
        if (!isLine(line)) {
            return Optional.empty();
        }
        try {
            return of(JSON.readValue(line, OBJECT));
        } catch (JacksonException e) {
            // Words that only begin like a line, from before there were any.
            return Optional.empty();
        }
    }

    /** What stands within something said, if it is more than a text or a number. */
    static Optional<Said> of(Object value) {
        return value instanceof Map<?, ?> map
                        && map.get("said") instanceof String key
                        && map.get("with") instanceof Map<?, ?> with
                ? Optional.of(new Said(key, named(with)))
                : Optional.empty();
    }

    private static Map<String, Object> named(Map<?, ?> with) {
        Map<String, Object> named = new LinkedHashMap<>();
        with.forEach((name, value) -> {
            if (value != null) {
                named.put(String.valueOf(name), value);
            }
        });
        return named;
    }

    private static Object kept(Object value) {
        if (value instanceof List<?> lines) {
            return lines.stream().map(Said::kept).toList();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Double) {
            return value;
        }
        String text = String.valueOf(value);
        if (isLine(text) && read(text).isPresent()) {
            return JSON.readValue(text, OBJECT);
        }
        return cut(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS - 1) + "…";
    }
}
