package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.TicketForm;
import com.supportpro.addon.panel.Viewer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Adds and removes entries by hand. */
final class ByHand {

    private static final int LONGEST_NOTE = 200;

    private final AddonContext context;
    private final Entries entries;

    ByHand(AddonContext context, Entries entries) {
        this.context = context;
        this.entries = entries;
    }

    FormAnswer add(TicketForm form) {
        Viewer by = form.by();
        OptionalLong minutes = Spent.minutes(form.value(TimePanel.DURATION));
        if (minutes.isEmpty()) {
            return refused(by, "refused.duration");
        }
        Optional<LocalDate> day = day(form);
        if (day.isEmpty()) {
            return refused(by, "refused.date");
        }
        long rounded = Rounding.of(context.settings()).minutes(minutes.getAsLong());
        return entries.add(entry(form, day.get(), rounded))
                ? FormAnswer.done(text(by, "done.added", "time", Spent.words(rounded, context.texts(), by.language())))
                : refused(by, "refused.full");
    }

    FormAnswer remove(TicketForm form) {
        boolean removed = entries.remove(
                form.ticket().number(), form.value(TimePanel.ENTRY), form.by().id());
        return removed ? FormAnswer.done(text(form.by(), "done.removed")) : refused(form.by(), "refused.gone");
    }

    private Entry entry(TicketForm form, LocalDate day, long minutes) {
        String note = form.value(TimePanel.NOTE).replaceAll("\\s+", " ");
        return new Entry(
                "m" + UUID.randomUUID(),
                form.ticket().number(),
                form.by().id(),
                form.by().name(),
                day,
                minutes,
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note,
                false);
    }

    private Optional<LocalDate> day(TicketForm form) {
        LocalDate today =
                LocalDate.ofInstant(context.clock().instant(), form.by().zone());
        String typed = form.value(TimePanel.DATE);
        if (typed.isEmpty()) {
            return Optional.of(today);
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isAfter(today) || day.isBefore(today.minusYears(1)) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private FormAnswer refused(Viewer by, String key) {
        return FormAnswer.refused(text(by, key));
    }

    private String text(Viewer by, String key, Object... arguments) {
        return context.texts().text(by.language(), key, arguments);
    }
}
