package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.accounts.SignedIn;
import com.supportpro.store.clientarea.Page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean demo;
    private final List<Alarm> alarms;

    Pages(
            People people,
            Accounts accounts,
            Clock clock,
            @Value("${supportpro.demo:false}") boolean demo,
            List<Alarm> alarms) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
        this.alarms = alarms;
    }

    Page page(HttpServletRequest request) {
        Optional<Person> person = person();
        return new Page(
                request.getRequestURI(),
                person,
                toast(request),
                csrf(request),
                zone(person),
                clock.instant(),
                demo,
                alarms(person));
    }

    private List<Alarm.Bell> alarms(Optional<Person> person) {
        return person.filter(Person::staff).stream()
                .flatMap(staff -> alarms.stream())
                .flatMap(alarm -> alarm.rings().stream())
                .toList();
    }

    private Optional<Person> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : people.find(SignedIn.person(authentication));
    }

    private ZoneId zone(Optional<Person> person) {
        return person.flatMap(Person::account)
                .flatMap(accounts::find)
                .map(Account::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<Toast> toast(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.ATTRIBUTE) instanceof Toast toast
                ? Optional.of(toast)
                : Optional.empty();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        @Nullable Object token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf
                ? new Page.Csrf(csrf.getParameterName(), csrf.getToken())
                : new Page.Csrf("_csrf", "");
    }
}
