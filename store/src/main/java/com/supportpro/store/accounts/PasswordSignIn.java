package com.supportpro.store.accounts;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import com.supportpro.protocol.InvalidDocumentException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in by e-mail address and password; the answer and its time are the same for unknown ones. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String nobodysPassword;

    PasswordSignIn(
            People people,
            SignInAttempts attempts,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.attempts = attempts;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
        this.nobodysPassword =
                Objects.requireNonNull(encoder.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        List<Subject> subjects = subjects(request);
        subjects.forEach(subject -> attempts.waitOrCount(subject).ifPresent(wait -> {
            throw new TooManyAttemptsException(wait);
        }));
        Person person = verified(request.getName(), String.valueOf(request.getCredentials()));
        int failedBefore = attempts.succeeded(subjects.get(0));
        subjects.stream().skip(1).forEach(attempts::takeBack);
        events.publishEvent(new PersonSignedIn(person, failedBefore));
        return SignedIn.as(person, request.getDetails(), clock.instant());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Person verified(String email, String password) {
        Optional<Person> person = find(email);
        String encoded =
                person.flatMap(found -> people.encodedPassword(found.id())).orElse(nobodysPassword);
        boolean matches = password.length() <= PasswordPolicy.MOST_BYTES && encoder.matches(password, encoded);
        return person.filter(found -> matches)
                .orElseThrow(() -> new BadCredentialsException("E-mail address or password is wrong"));
    }

    private Optional<Person> find(String email) {
        try {
            return people.find(new EmailAddress(email));
        } catch (InvalidDocumentException noAddress) {
            return Optional.empty();
        }
    }

    private static List<Subject> subjects(Authentication request) {
        Subject email = Subject.email(request.getName());
        return request.getDetails() instanceof WebAuthenticationDetails web
                ? List.of(email, Subject.address(web.getRemoteAddress()))
                : List.of(email);
    }
}
