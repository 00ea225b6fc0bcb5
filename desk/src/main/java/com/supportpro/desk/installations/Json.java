package com.supportpro.desk.installations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as the database keeps them. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** An object of texts. */
    public static Map<String, String> texts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }

    static @Nullable Deal deal(@Nullable String json) {
        return json == null ? null : read(json, Deal.class);
    }

    static @Nullable Problem problem(@Nullable String json) {
        return json == null ? null : read(json, Problem.class);
    }
}
