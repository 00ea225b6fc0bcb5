package com.supportpro.desk.operators;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import java.util.Objects;
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

    private final Operators operators;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final String nobodysHash;

    PasswordSignIn(Operators operators, PasswordEncoder encoder, SignInAttempts attempts) {
        this.operators = operators;
        this.encoder = encoder;
        this.attempts = attempts;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Subject account = Subject.email(attempt.getName());
        Subject address = Subject.address(address(attempt));
        if (waits(account) || waits(address)) {
            throw new LockedException("Too many failed sign-ins");
        }
        Optional<Operator> operator = operators.byEmail(attempt.getName());
        if (!matches(operator, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Wrong address or password");
        }
        attempts.succeeded(account);
        attempts.takeBack(address);
        return signedIn(operator.orElseThrow());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication signedIn(Operator operator) {
        return SignedIn.as(CurrentOperator.of(operator));
    }

    /** Counts the attempt as well: of many at once no more are let in than one after the other. */
    private boolean waits(Subject subject) {
        return attempts.waitOrCount(subject).isPresent();
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
