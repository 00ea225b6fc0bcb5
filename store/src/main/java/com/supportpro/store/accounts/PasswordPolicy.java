package com.supportpro.store.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a password must be, after NIST SP 800-63B: long, and not one that is guessed first. */
@Component
public class PasswordPolicy {

    static final int SHORTEST = 12;
    /** BCrypt reads no more. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> GUESSED_FIRST = List.of(
            "password",
            "passwort",
            "qwerty",
            "azerty",
            "letmein",
            "welcome",
            "iloveyou",
            "administrator",
            "admin",
            "supportpro",
            "support",
            "changeme",
            "default",
            "secret",
            "dragon",
            "monkey",
            "football",
            "baseball",
            "sunshine",
            "princess",
            "master",
            "superman",
            "trustno1",
            "whatever",
            "abcdef",
            "asdfgh",
            "zxcvbn",
            "1q2w3e4r",
            "123456",
            "654321",
            "111111",
            "000000");

    private final boolean demo;

    PasswordPolicy(@Value("${supportpro.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** What is wrong with the password, in a sentence for the person who chose it. */
    public Optional<String> weakness(String password, EmailAddress email) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Choose a password of at most " + MOST_BYTES + " bytes.");
        }
        if (demo) {
            return Optional.empty();
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Choose a password of at least " + SHORTEST + " characters.");
        }
        return guessable(password.toLowerCase(Locale.ROOT), email)
                ? Optional.of(
                        "This password is easy to guess. Choose one without your name and without well-known words.")
                : Optional.empty();
    }

    void require(String password, EmailAddress email) {
        weakness(password, email).ifPresent(weakness -> {
            throw new WeakPasswordException(weakness);
        });
    }

    private static boolean guessable(String password, EmailAddress email) {
        String name = email.value().substring(0, email.value().indexOf('@'));
        return password.chars().distinct().count() < FEWEST_DIFFERENT
                || password.contains(email.value())
                || tooMuchOf(password, name)
                || GUESSED_FIRST.stream().anyMatch(word -> tooMuchOf(password, word));
    }

    /** Whether little is left without the word: {@code Password2026!} is {@code password} and a tail. */
    private static boolean tooMuchOf(String password, String word) {
        return word.length() > 2 && password.replace(word, "").length() < SHORTEST - 4;
    }
}
