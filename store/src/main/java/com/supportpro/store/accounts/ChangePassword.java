package com.supportpro.store.accounts;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person changes their own password; all their other sessions end with it. */
@Component
public class ChangePassword {

    private final People people;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final SignInAttempts attempts;

    ChangePassword(
            People people, PasswordPolicy policy, PasswordEncoder encoder, Sessions sessions, SignInAttempts attempts) {
        this.people = people;
        this.policy = policy;
        this.encoder = encoder;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /**
     * Changes it, or says in a sentence why not.
     *
     * @param sessionId the session that stays
     */
    @Transactional
    public Optional<String> change(Person person, String present, String wanted, String sessionId) {
        Optional<String> objection = objection(person, present, wanted);
        if (objection.isEmpty()) {
            people.changePassword(person, wanted);
            sessions.endAllBut(person.id(), sessionId);
        }
        return objection;
    }

    private Optional<String> objection(Person person, String present, String wanted) {
        Subject subject = Subject.email(person.email().value());
        Optional<Duration> wait = attempts.waitOrCount(subject);
        if (wait.isPresent()) {
            return Optional.of("Too many attempts. Try again in " + Waiting.words(wait.get()) + ".");
        }
        if (!people.encodedPassword(person.id())
                .filter(encoded -> encoder.matches(present, encoded))
                .isPresent()) {
            return Optional.of("The present password is wrong.");
        }
        attempts.succeeded(subject);
        return present.equals(wanted)
                ? Optional.of("The new password is the present one.")
                : policy.weakness(wanted, person.email());
    }
}
