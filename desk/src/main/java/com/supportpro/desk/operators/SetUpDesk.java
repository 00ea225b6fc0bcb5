package com.supportpro.desk.operators;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The first-run set-up: token, fields, licence key, then all of it in one transaction. */
@Service
public class SetUpDesk {

    private static final String IN_ALL = "set-up";
    private static final int FREE_BY_ADDRESS = 10;
    private static final int FREE_IN_ALL = 1_000;

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

    /** @param address who asks, counted by where they ask from; what all together may get wrong is bounded, too */
    public SetUpOutcome apply(String candidate, SetUpInput input, String address) {
        if (!setUp.needed()) {
            return SetUpOutcome.DONE_BEFORE;
        }
        if (!proven(candidate, IN_ALL + ":" + address)) {
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

    private boolean proven(String candidate, String from) {
        boolean waits = !failures.wait(from, FREE_BY_ADDRESS).isZero()
                || !failures.wait(IN_ALL, FREE_IN_ALL).isZero();
        if (waits || token.matches(candidate)) {
            return !waits;
        }
        failures.failed(from);
        failures.failed(IN_ALL);
        return false;
    }

    private Optional<String> refusal(SetUpInput input) {
        return licences.stream()
                .flatMap(check ->
                        check.refusal(URI.create(input.storeUrl()), input.licenceKey(), input.deskName()).stream())
                .findFirst();
    }
}
