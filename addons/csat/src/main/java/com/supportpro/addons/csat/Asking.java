package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Asks about each ticket once, when it has stayed solved for as long as the settings say. */
final class Asking {

    private final AddonContext context;
    private final Surveys surveys;
    private final Invitation invitation;
    private final Function<Settings, Duration> pause;

    Asking(AddonContext context, Surveys surveys, Invitation invitation, Function<Settings, Duration> pause) {
        this.context = context;
        this.surveys = surveys;
        this.invitation = invitation;
        this.pause = pause;
    }

    void statusChanged(TicketStatusChanged event) {
        boolean solved = event.ticket().status() == Ticket.Status.SOLVED;
        long number = event.ticket().number();
        if (solved && surveys.of(number).asked().isEmpty()) {
            Instant due = Instant.ofEpochSecond(
                    event.at().plus(pause.apply(context.settings())).getEpochSecond());
            surveys.plan(number, due);
            askDue();
        }
    }

    void askDue() {
        for (Surveys.Due due : surveys.due(context.clock().instant())) {
            // A ticket that was opened and solved again is due at another time.
            if (surveys.of(due.ticket()).due().equals(Optional.of(due.at()))) {
                ask(due.ticket());
            }
            surveys.done(due);
        }
    }

    private void ask(long number) {
        Optional<Ticket> solved =
                context.tickets().find(number).filter(ticket -> ticket.status() == Ticket.Status.SOLVED);
        if (solved.isEmpty()) {
            surveys.change(number, Survey::notDue);
        } else if (invitation.send(solved.get())) {
            Instant now = context.clock().instant();
            surveys.change(number, survey -> survey.askedAt(now));
        } else {
            surveys.change(number, Survey::notSent);
        }
    }
}
