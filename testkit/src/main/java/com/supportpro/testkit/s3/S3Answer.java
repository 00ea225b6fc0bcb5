package com.supportpro.testkit.s3;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers without those of length and connection
 */
record S3Answer(int status, Map<String, String> headers, byte[] body) {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    static S3Answer empty(int status, Map<String, String> headers) {
        return new S3Answer(status, headers, new byte[0]);
    }

    static S3Answer xml(int status, String xml) {
        return new S3Answer(
                status,
                Map.of("Content-Type", "application/xml"),
                (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    static S3Answer error(int status, String code) {
        return xml(status, "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code));
    }
}
