package com.supportpro.desk.packages;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which packages operators may upload by hand, and what was uploaded counts for. */
public enum UploadPolicy {
    /** None; what was uploaded before is on offer no more. */
    OFF,
    /** Those that the store has signed. */
    SIGNED,
    /** Any, for the development of add-ons. */
    ANYTHING;

    /** Whether releases count that somebody (or nobody) has vouched for. */
    public boolean lets(boolean vouched) {
        return this == ANYTHING || this == SIGNED && vouched;
    }

    /** Reads the setting. */
    @Configuration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        UploadPolicy uploadPolicy(@Value("${supportpro.desk.uploads:off}") String word) {
            return UploadPolicy.valueOf(word.isBlank() ? "OFF" : word.toUpperCase(Locale.ROOT));
        }
    }
}
