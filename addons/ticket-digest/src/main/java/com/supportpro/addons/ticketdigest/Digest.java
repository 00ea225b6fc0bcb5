package com.supportpro.addons.ticketdigest;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.http.HttpAnswer;
import com.supportpro.addon.http.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The line of a day. What the chat cannot take stays, and is tried again with the next look. */
final class Digest {

    private static final long HOUR = 7;

    private final AddonContext desk;
    private final Counts counts;

    Digest(AddonContext desk, Counts counts) {
        this.desk = desk;
        this.counts = counts;
    }

    void postDue() throws TryLaterException {
        Optional<String> address = desk.settings().text("url");
        Instant now = desk.clock().instant();
        if (address.isEmpty() || now.atZone(ZoneOffset.UTC).getHour() < hour()) {
            return;
        }
        for (LocalDate day : counts.before(Counts.day(now))) {
            post(address.get(), line(day));
            counts.forget(day);
        }
    }

    private void post(String address, String line) throws TryLaterException {
        HttpAnswer answer = answer(address, desk.json().write(Map.of("text", line)));
        if (!answer.succeeded()) {
            throw new TryLaterException("later.answered", "status", answer.status());
        }
    }

    private HttpAnswer answer(String address, String body) throws TryLaterException {
        try {
            return desk.http().send(HttpCall.postJson(new URI(address), body));
        } catch (URISyntaxException e) {
            throw new TryLaterException(e, "later.noAddress");
        } catch (IOException e) {
            throw new TryLaterException(e, "later.silent");
        }
    }

    private String line(LocalDate day) {
        return desk.texts()
                .text(
                        desk.desk().language(),
                        "digest",
                        "day",
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        Counts.OPENED,
                        counts.of(day, Counts.OPENED),
                        Counts.MESSAGES,
                        counts.of(day, Counts.MESSAGES),
                        Counts.SOLVED,
                        counts.of(day, Counts.SOLVED));
    }

    private long hour() {
        return desk.settings().number("hour").orElse(HOUR);
    }
}
