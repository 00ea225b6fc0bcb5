package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import java.time.Duration;

/** Asks customers about solved tickets, takes their ratings, and shows them. */
public class CsatPlugin implements Plugin {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Override
    public final void start(AddonContext context) {
        Surveys surveys = new Surveys(context.storage(), context.json());
        Days days = days(context);
        Asking asking = new Asking(context, surveys, new Invitation(context), this::pause);
        context.events().on(TicketStatusChanged.class, asking::statusChanged);
        context.schedules().every("ask", LOOK, asking::askDue);
        context.schedules()
                .every(
                        "forget",
                        Duration.ofHours(12),
                        () -> days.forget(context.clock().instant()));
        context.pages().show(Invitation.PAGE, new RatingPage(context, surveys, days)::answer);
        context.ticketPanels().show(new RatingPanel(context.texts(), surveys)::panel);
        context.dashboardCards().show(new RatingCard(context, days)::card);
    }

    Days days(AddonContext context) {
        return new Days(context.storage(), context.json(), "day/", 60);
    }

    /** How long a ticket has to stay solved before its customer is asked. */
    Duration pause(Settings settings) {
        return Pauses.chosen(settings);
    }
}
