package com.supportpro.protocol;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as documents between store and desk are read: bounded, no name twice, unknown fields left out. */
public final class ProtocolJson {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(30)
            .maxStringLength(1 << 20)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxDocumentLength(32L << 20)
            .build();

    private static final JsonMapper MAPPER = make();

    private ProtocolJson() {}

    /** One for all: a mapper keeps what it has found out about types, and finding that out takes longer than reading. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper make() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
