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
 * @param bodyBelow of requests below a path, where that differs
 */
@ConfigurationProperties("supportpro.limits")
public record WebLimits(
        @DefaultValue("1MB") DataSize body, @Nullable Map<String, DataSize> bodyBelow) {

    long bodyOf(String path) {
        if (bodyBelow == null) {
            return body.toBytes();
        }
        return bodyBelow.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .mapToLong(entry -> entry.getValue().toBytes())
                .max()
                .orElse(body.toBytes());
    }
}
