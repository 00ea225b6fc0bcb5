package com.supportpro.store.accounts;

import com.supportpro.protocol.Digest;
import java.nio.charset.StandardCharsets;

/** Names for what must not be kept as it is. */
final class Hashes {

    private Hashes() {}

    static String sha256(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
