package com.supportpro.desk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The digest of an entry: SHA-256 over its fields, each as {@code length:bytes}, and the digest before it. Format 2 begins
 * with its own number and adds via and node behind the address.
 */
final class Chain {

    static final String BEGINNING = "";
    static final int FORMAT = 2;

    private Chain() {}

    static String digest(AuditEntry entry, String previous, int format) {
        MessageDigest digest = sha256();
        if (format != 1) {
            add(digest, "format " + format);
        }
        add(digest, Long.toString(entry.number()));
        add(digest, entry.at().toString());
        add(digest, entry.actor());
        add(digest, entry.action());
        add(digest, entry.subject());
        new TreeMap<>(entry.details()).forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        add(digest, entry.address());
        if (format != 1) {
            add(digest, entry.via());
            add(digest, entry.node());
        }
        add(digest, previous);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
