package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which passwords are good enough. The demo takes any. */
@Component
public class PasswordPolicy {

    private static final int LEAST = 12;
    /** BCrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "password1234",
            "123456789012",
            "qwertyuiopas",
            "administrator",
            "passwordpassword",
            "letmeinletmein",
            "supportpro123",
            "changemechangeme");

    private final boolean demo;

    PasswordPolicy(@Value("${supportpro.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** The key of the text that says what is wrong with the password; empty when it is good enough. */
    public Optional<String> mistake(String password, String email) {
        if (password.isEmpty() || password.getBytes(UTF_8).length > MOST_BYTES) {
            return Optional.of("password.length");
        }
        if (demo) {
            return Optional.empty();
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < LEAST) {
            return Optional.of("password.length");
        }
        boolean guessable =
                COMMON.contains(lower) || lower.chars().distinct().count() < 5 || lower.contains(localPart(email));
        return guessable ? Optional.of("password.guessable") : Optional.empty();
    }

    private static String localPart(String email) {
        String local = email.split("@", 2)[0].toLowerCase(Locale.ROOT);
        return local.length() < 4 ? email.toLowerCase(Locale.ROOT) + "@" : local;
    }
}
