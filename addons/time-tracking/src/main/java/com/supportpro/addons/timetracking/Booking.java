package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.TicketForm;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addons.timetracking.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Starts and stops timers, and books what they counted; what has no place any more can be discarded. */
final class Booking {

    private static final long LONGEST_HOURS = 10;

    private final AddonContext context;
    private final Entries entries;
    private final Timers timers;

    Booking(AddonContext context, Entries entries, Timers timers) {
        this.context = context;
        this.entries = entries;
        this.timers = timers;
    }

    FormAnswer start(TicketForm form) {
        Viewer by = form.by();
        Optional<Timer> before = timers.of(by.id());
        if (before.filter(timer -> timer.ticket() == form.ticket().number()).isPresent()) {
            return refused(by, "refused.running");
        }
        if (!entries.room(form.ticket().number())) {
            return refused(by, "refused.full");
        }
        if (before.isPresent() && !book(before.get(), by)) {
            return refused(
                    by, "refused.former", "ticket", Long.toString(before.get().ticket()));
        }
        Timer timer =
                new Timer(by.name(), form.ticket().number(), context.clock().instant());
        if (!timers.start(by.id(), timer)) {
            return refused(by, "refused.running");
        }
        return FormAnswer.done(before.map(former -> switched(former, by)).orElseGet(() -> text(by, "done.started")));
    }

    FormAnswer stop(TicketForm form) {
        Viewer by = form.by();
        Optional<Timer> timer =
                timers.of(by.id()).filter(one -> one.ticket() == form.ticket().number());
        if (timer.isEmpty()) {
            return refused(by, "refused.idle");
        }
        if (!book(timer.get(), by)) {
            return refused(by, "refused.full");
        }
        String key = ran(timer.get()).compareTo(longest()) > 0 ? "done.capped" : "done.added";
        return FormAnswer.done(text(by, key, "time", spent(timer.get(), by)));
    }

    /** Forgets what it has counted. */
    FormAnswer discard(TicketForm form) {
        Viewer by = form.by();
        boolean runs = timers.of(by.id())
                .filter(timer -> timer.ticket() == form.ticket().number())
                .isPresent();
        if (!runs) {
            return refused(by, "refused.idle");
        }
        timers.end(by.id());
        return FormAnswer.done(text(by, "done.discarded"));
    }

    /** Booked before it ends: a timer that is stopped twice is booked once, and one is never lost. */
    private boolean book(Timer timer, Viewer by) {
        Entry entry = new Entry(
                timer.entryId(by.id()),
                timer.ticket(),
                by.id(),
                by.name(),
                LocalDate.ofInstant(timer.since(), by.zone()),
                minutes(timer),
                "",
                true);
        boolean booked = entries.add(entry);
        if (booked) {
            timers.end(by.id());
        }
        return booked;
    }

    private long minutes(Timer timer) {
        Duration ran = ran(timer);
        Duration counted = ran.compareTo(longest()) > 0 ? longest() : ran;
        return Rounding.of(context.settings()).minutes((counted.toSeconds() + 59) / 60);
    }

    private Duration ran(Timer timer) {
        Instant now = context.clock().instant();
        return now.isBefore(timer.since()) ? Duration.ZERO : Duration.between(timer.since(), now);
    }

    private Duration longest() {
        return Duration.ofHours(context.settings().number("longest").orElse(LONGEST_HOURS));
    }

    private String switched(Timer former, Viewer by) {
        return text(by, "done.switched", "time", spent(former, by), "ticket", Long.toString(former.ticket()));
    }

    private String spent(Timer timer, Viewer by) {
        return Spent.words(minutes(timer), context.texts(), by.language());
    }

    private FormAnswer refused(Viewer by, String key, Object... arguments) {
        return FormAnswer.refused(text(by, key, arguments));
    }

    private String text(Viewer by, String key, Object... arguments) {
        return context.texts().text(by.language(), key, arguments);
    }
}
