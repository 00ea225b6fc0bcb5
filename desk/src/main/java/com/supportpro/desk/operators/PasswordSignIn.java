package com.supportpro.desk.operators;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs operators in. An unknown address costs as much time and answers with the same words as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_BY_ADDRESS = 30;

    private final Operators operators;
    private final PasswordEncoder encoder;
    private final SignInFailures failures;
    private final String nobodysHash;

    PasswordSignIn(Operators operators, PasswordEncoder encoder, SignInFailures failures) {
        this.operators = operators;
        this.encoder = encoder;
        this.failures = failures;
        this.nobodysHash = java.util.Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = SignInFailures.account(attempt.getName());
        String address = "address:" + address(attempt);
        if (!failures.wait(account, FREE_BY_ACCOUNT).isZero()
                || !failures.wait(address, FREE_BY_ADDRESS).isZero()) {
            throw new LockedException("Too many failed sign-ins");
        }
        Optional<Operator> operator = operators.byEmail(attempt.getName());
        if (!matches(operator, String.valueOf(attempt.getCredentials()))) {
            failures.failed(account);
            failures.failed(address);
            throw new BadCredentialsException("Wrong address or password");
        }
        failures.succeeded(account);
        return signedIn(operator.orElseThrow());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication signedIn(Operator operator) {
        return SignedIn.as(CurrentOperator.of(operator));
    }

    private boolean matches(Optional<Operator> operator, String password) {
        String hash = operator.filter(Operator::active)
                .flatMap(known -> operators.passwordHash(known.id()))
                .orElse(nobodysHash);
        boolean same = password.length() <= 200 && encoder.matches(password, hash);
        return same && operator.map(Operator::active).orElse(false);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
