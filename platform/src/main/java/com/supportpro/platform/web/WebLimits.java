package com.supportpro.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may bring.
 *
 * @param body of any request
 * @param bodyBelow of requests where that differs: of those below a path that ends with a slash, else of the path itself
 */
@ConfigurationProperties("supportpro.limits")
public record WebLimits(
        @DefaultValue("1MB") DataSize body, @Nullable Map<String, DataSize> bodyBelow) {

    long bodyOf(String path) {
        if (bodyBelow == null) {
            return body.toBytes();
        }
        return bodyBelow.entrySet().stream()
                .filter(entry -> meant(entry.getKey(), path))
                .mapToLong(entry -> entry.getValue().toBytes())
                .max()
                .orElse(body.toBytes());
    }

    private static boolean meant(String key, String path) {
        return key.endsWith("/") ? path.startsWith(key) : path.equals(key);
    }
}
