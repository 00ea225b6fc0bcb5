package com.supportpro.platform.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code supportpro.home}: where the applications of one machine keep their data; {@code ~/.supportpro} unless set. */
@ConfigurationProperties("supportpro")
record HomeProperties(@Nullable Path home) {

    Path folder() {
        return home == null || home.toString().isBlank()
                ? Path.of(System.getProperty("user.home"), ".supportpro")
                : home;
    }
}
