package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Person;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every template needs; controllers take it as an argument, templates find it under the name {@code page}. */
public record Page(
        String path,
        Optional<Person> person,
        Optional<Toast> toast,
        Csrf csrf,
        ZoneId zone,
        Instant now,
        boolean demo,
        List<Alarm.Bell> alarms) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm zzz", Locale.ENGLISH);

    /** The token that each form carries. */
    public record Csrf(String parameter, String token) {}

    /** One message at the bottom of the page. */
    public record Toast(String text, boolean error) implements Serializable {

        static final String ATTRIBUTE = "supportpro.toast";
        private static final long serialVersionUID = 1L;

        public static Toast done(String text) {
            return new Toast(text, false);
        }

        public static Toast failed(String text) {
            return new Toast(text, true);
        }

        /** Shows it on the page that is redirected to. */
        public void on(RedirectAttributes next) {
            next.addFlashAttribute(ATTRIBUTE, this);
        }
    }

    public String date(Instant instant) {
        return DATE.withZone(zone).format(instant);
    }

    public String dateTime(Instant instant) {
        return DATE_TIME.withZone(zone).format(instant);
    }

    /** How long ago, in words that may stand in a sentence. */
    public String ago(Instant instant) {
        Duration passed = Duration.between(instant, now);
        if (passed.toMinutes() < 2) {
            return "just now";
        }
        if (passed.toMinutes() < 60) {
            return passed.toMinutes() + " minutes ago";
        }
        if (passed.toHours() < 2) {
            return "1 hour ago";
        }
        return passed.toDays() < 2 ? passed.toHours() + " hours ago" : date(instant);
    }

    /** {@code page} where the entry leads to the page that is shown. */
    public @Nullable String current(String entry) {
        boolean here = "/".equals(entry) || "/staff".equals(entry) ? path.equals(entry) : path.startsWith(entry);
        here = here || "/staff".equals(entry) && path.matches("/staff/(accounts|invoices|orders)/.*");
        return here ? "page" : null;
    }

    public boolean customer() {
        return person.flatMap(Person::account).isPresent();
    }

    /** The account that the person acts for; only pages for customers ask. */
    public AccountId account() {
        return person.flatMap(Person::account).orElseThrow();
    }

    public boolean staff() {
        return person.filter(Person::staff).isPresent();
    }
}
