package com.supportpro.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** SQL that comes with the benchmark. */
final class Script {

    private Script() {}

    static String read(String name) throws IOException {
        try (var in = Script.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
