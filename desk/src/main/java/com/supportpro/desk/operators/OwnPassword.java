package com.supportpro.desk.operators;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks who is signed in for their password once more; tries are counted with those of signing in. */
@Component
class OwnPassword {

    private final Operators operators;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;

    OwnPassword(Operators operators, PasswordEncoder encoder, SignInAttempts attempts) {
        this.operators = operators;
        this.encoder = encoder;
        this.attempts = attempts;
    }

    /** The key of the text that says why not; empty when it is the operator's password. */
    Optional<String> mistake(Operator operator, String password) {
        Subject account = Subject.email(operator.email());
        if (attempts.waitOrCount(account).isPresent()) {
            return Optional.of("signIn.wait");
        }
        boolean known = operators
                .passwordHash(operator.id())
                .map(hash -> encoder.matches(password, hash))
                .orElse(false);
        if (!known) {
            return Optional.of("profile.mistake.old");
        }
        attempts.succeeded(account);
        return Optional.empty();
    }
}
