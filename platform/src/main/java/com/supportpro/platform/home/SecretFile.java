package com.supportpro.platform.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A random secret in a file that only its owner may read: who knows it has access to the machine. */
public record SecretFile(Path path) {

    private static final int BYTES = 18;

    /** The secret, made up when there is none yet. */
    public String ensure() {
        return read().orElseGet(this::create);
    }

    public boolean holds(String candidate) {
        return read().map(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), candidate.getBytes(UTF_8)))
                .orElse(false);
    }

    public void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String create() {
        String secret = random();
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secret;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
