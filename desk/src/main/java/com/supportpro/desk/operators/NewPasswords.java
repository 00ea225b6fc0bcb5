package com.supportpro.desk.operators;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as they are chosen: looked at, then hashed. */
@Component
class NewPasswords {

    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;

    NewPasswords(PasswordPolicy policy, PasswordEncoder encoder) {
        this.policy = policy;
        this.encoder = encoder;
    }

    /** The key of the text that says what is wrong with the password; empty when it is good enough. */
    Optional<String> mistake(String password, String email) {
        return policy.mistake(password, email);
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
