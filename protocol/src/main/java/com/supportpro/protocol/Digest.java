package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest, as 64 lower-case hexadecimal digits. */
public record Digest(String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    public Digest {
        Rule.matching("digest", sha256, HEX, "64 lower-case hexadecimal digits");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Digest parse(@Nullable String text) {
        if (text == null || !text.startsWith(PREFIX)) {
            throw new InvalidDocumentException("digest", "must begin with " + PREFIX);
        }
        return new Digest(text.substring(PREFIX.length()));
    }

    public static Digest of(byte[] bytes) {
        return from(algorithm().digest(bytes));
    }

    public static Digest of(Path file) throws IOException {
        MessageDigest algorithm = algorithm();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), algorithm)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return from(algorithm.digest());
    }

    /** The digest of what went through the algorithm of {@link #algorithm}. */
    public static Digest from(byte[] hash) {
        return new Digest(HexFormat.of().formatHex(hash));
    }

    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + sha256;
    }
}
