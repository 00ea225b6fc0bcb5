package com.supportpro.desk.operators;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The first-run set-up: token, fields, licence key, then all of it in one transaction. */
@Service
public class SetUpDesk {

    private final SetUp setUp;
    private final SetUpToken token;
    private final PasswordPolicy policy;
    private final SignInFailures failures;
    private final ObjectProvider<LicenceCheck> licences;

    SetUpDesk(
            SetUp setUp,
            SetUpToken token,
            PasswordPolicy policy,
            SignInFailures failures,
            ObjectProvider<LicenceCheck> licences) {
        this.setUp = setUp;
        this.token = token;
        this.policy = policy;
        this.failures = failures;
        this.licences = licences;
    }

    public boolean needed() {
        return setUp.needed();
    }

    public SetUpOutcome apply(String candidate, SetUpInput input) {
        if (!setUp.needed()) {
            return SetUpOutcome.DONE_BEFORE;
        }
        if (!failures.wait("set-up", 10).isZero() || !token.matches(candidate)) {
            failures.failed("set-up");
            return SetUpOutcome.WRONG_TOKEN;
        }
        Map<String, String> mistakes = input.mistakes(policy);
        if (!mistakes.isEmpty()) {
            return new SetUpOutcome(422, mistakes, null);
        }
        Optional<String> refusal = refusal(input);
        if (refusal.isPresent()) {
            return new SetUpOutcome(422, Map.of(), refusal.get());
        }
        return setUp.apply(input) ? SetUpOutcome.DONE : SetUpOutcome.DONE_BEFORE;
    }

    private Optional<String> refusal(SetUpInput input) {
        return licences.stream()
                .flatMap(check ->
                        check.refusal(URI.create(input.storeUrl()), input.licenceKey(), input.deskName()).stream())
                .findFirst();
    }
}
