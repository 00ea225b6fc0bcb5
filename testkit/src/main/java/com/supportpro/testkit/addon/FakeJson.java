package com.supportpro.testkit.addon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.addon.Json;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON within the bounds of the add-on API. */
final class FakeJson implements Json {

    private static final int LONGEST = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Map<String, Object> read(String text) {
        if (text.getBytes(UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("It is longer than " + LONGEST + " bytes");
        }
        try {
            Map<String, Object> object = MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
            if (object == null) {
                throw new IllegalArgumentException("It is null, and no object");
            }
            return object;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public String write(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }
}
