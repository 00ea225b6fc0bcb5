package com.supportpro.addons.ticketdigest;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.ticket.Ticket;
import java.time.Duration;

/** Counts what happens, and posts once a day what the day before came to. */
public final class TicketDigestPlugin implements Plugin {

    private static final Duration LOOK = Duration.ofMinutes(15);

    @Override
    public void start(AddonContext context) {
        Counts counts = new Counts(context.storage(), context.json());
        context.events().on(TicketOpened.class, event -> counts.add(event.at(), Counts.OPENED));
        context.events().on(MessageAdded.class, event -> counts.add(event.at(), Counts.MESSAGES));
        context.events().on(TicketStatusChanged.class, event -> {
            if (event.ticket().status() == Ticket.Status.SOLVED) {
                counts.add(event.at(), Counts.SOLVED);
            }
        });
        context.schedules().every("digest", LOOK, new Digest(context, counts)::postDue);
    }
}
