package com.supportpro.addons.notifier;

import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Ticket;
import java.util.Locale;

/** Events in words. */
final class Wording {

    private static final int LINE = 250;
    private static final int QUOTE = 500;

    private Wording() {}

    static String opened(TicketOpened event, boolean quoted) {
        Ticket ticket = event.ticket();
        return "*New ticket* " + link(ticket) + " from "
                + SlackText.line(ticket.requester().name(), LINE) + quote(event.text(), quoted);
    }

    static String messageAdded(MessageAdded event, boolean quoted) {
        Message message = event.message();
        String who = message.fromOperator() ? "operator" : "customer";
        return "*New message* on " + link(event.ticket()) + " by " + SlackText.line(message.author(), LINE) + " (" + who
                + ")" + quote(message.text(), quoted);
    }

    static String statusChanged(TicketStatusChanged event) {
        return link(event.ticket()) + " is now *" + word(event.ticket().status()) + "*, it was " + word(event.before());
    }

    private static String link(Ticket ticket) {
        return SlackText.link(ticket.url(), "#" + ticket.number() + " " + ticket.subject(), LINE);
    }

    private static String quote(String text, boolean quoted) {
        return quoted ? "\n" + SlackText.quote(text, QUOTE) : "";
    }

    private static String word(Ticket.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
