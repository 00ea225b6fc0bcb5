package com.supportpro.addon;

import java.util.Map;

/** JSON objects as maps; values are {@code Map}, {@code List}, {@code String}, {@code Boolean}, numbers or null. */
public interface Json {

    /**
     * Reads an object, 1 MiB and 50 levels at most.
     *
     * @throws IllegalArgumentException the text is no JSON object, with the place of the mistake
     */
    Map<String, Object> read(String text);

    String write(Map<String, ?> object);
}
