package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of add-on. */
public enum Kind {
    CHANNEL,
    LANGUAGE,
    PLUGIN;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Kind parse(@Nullable String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.json().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidDocumentException("kind", "must be channel, language or plugin"));
    }

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
