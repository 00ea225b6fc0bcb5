package com.supportpro.desk.operators;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The first-run set-up: token, fields, licence key, then all of it in one transaction. */
@Service
public class SetUpDesk {

    private final SetUp setUp;
    private final SetUpToken token;
    private final PasswordPolicy policy;
    private final SignInAttempts attempts;
    private final ObjectProvider<LicenceCheck> licences;

    SetUpDesk(
            SetUp setUp,
            SetUpToken token,
            PasswordPolicy policy,
            SignInAttempts attempts,
            ObjectProvider<LicenceCheck> licences) {
        this.setUp = setUp;
        this.token = token;
        this.policy = policy;
        this.attempts = attempts;
        this.licences = licences;
    }

    public boolean needed() {
        return setUp.needed();
    }

    /** @param address who asks, counted by where they ask from; what all together may get wrong is bounded, too */
    public SetUpOutcome apply(String candidate, SetUpInput input, String address) {
        if (!setUp.needed()) {
            return SetUpOutcome.DONE_BEFORE;
        }
        if (!proven(candidate, address)) {
            return SetUpOutcome.WRONG_TOKEN;
        }
        Map<String, String> mistakes = input.mistakes(policy);
        if (!mistakes.isEmpty()) {
            return SetUpOutcome.mistaken(mistakes);
        }
        LicenceAnswer answer = ask(input);
        if (!answer.refusal().isEmpty()) {
            return SetUpOutcome.refusedBy(answer);
        }
        return setUp.apply(input) ? SetUpOutcome.done(answer) : SetUpOutcome.DONE_BEFORE;
    }

    private boolean proven(String candidate, String address) {
        Subject from = Subject.setUp(address);
        Subject all = Subject.setUpInAll();
        boolean waits = attempts.waitOrCount(from).isPresent()
                || attempts.waitOrCount(all).isPresent();
        if (waits || !token.matches(candidate)) {
            return false;
        }
        attempts.succeeded(from);
        attempts.takeBack(all);
        return true;
    }

    private LicenceAnswer ask(SetUpInput input) {
        return licences.stream()
                .map(check -> check.ask(URI.create(input.storeUrl()), input.licenceKey(), input.deskName()))
                .findFirst()
                .orElse(LicenceAnswer.SILENCE);
    }
}
