package com.supportpro.store.setup;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import com.supportpro.store.accounts.EmailTakenException;
import com.supportpro.store.accounts.PasswordPolicy;
import com.supportpro.store.accounts.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The first-run set-up: the token, then the fields, then the person. */
@Service
class SetUpStore {

    private final SetUp setUp;
    private final SetUpToken token;
    private final PasswordPolicy policy;
    private final SignInAttempts attempts;

    SetUpStore(SetUp setUp, SetUpToken token, PasswordPolicy policy, SignInAttempts attempts) {
        this.setUp = setUp;
        this.token = token;
        this.policy = policy;
        this.attempts = attempts;
    }

    boolean needed() {
        return setUp.needed();
    }

    /** @param address where the attempt comes from */
    SetUpOutcome apply(String candidate, SetUpInput input, String address) {
        if (!setUp.needed()) {
            return SetUpOutcome.DONE_BEFORE;
        }
        Subject subject = Subject.setUp(address);
        Optional<Duration> wait = attempts.waitOrCount(subject);
        if (wait.isPresent()) {
            return SetUpOutcome.tooOften(Waiting.words(wait.get()));
        }
        if (!token.matches(candidate)) {
            return SetUpOutcome.WRONG_TOKEN;
        }
        attempts.succeeded(subject);
        Map<String, String> mistakes = input.mistakes(policy);
        return mistakes.isEmpty() ? done(input) : SetUpOutcome.mistaken(mistakes);
    }

    private SetUpOutcome done(SetUpInput input) {
        try {
            boolean first = setUp.apply(input);
            token.forget();
            return first ? SetUpOutcome.DONE : SetUpOutcome.DONE_BEFORE;
        } catch (EmailTakenException taken) {
            return SetUpOutcome.mistaken(
                    Map.of("email", "A customer signs in with this address. Staff need one of their own."));
        }
    }
}
