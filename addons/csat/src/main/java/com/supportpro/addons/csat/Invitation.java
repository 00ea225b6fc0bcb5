package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.NewReply;
import com.supportpro.addon.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;

/** The message that asks a customer, with the link. */
final class Invitation {

    static final String PAGE = "rate";

    private static final long DAYS = 14;
    private static final int LONGEST_SENDER = 120;

    private final AddonContext context;

    Invitation(AddonContext context) {
        this.context = context;
    }

    /** Whether it could be sent. The same ticket twice sends one message. */
    boolean send(Ticket ticket) {
        Settings settings = context.settings();
        String sender = settings.text("sender").orElse(context.desk().name());
        NewReply reply = new NewReply("survey", bounded(sender), text(ticket, settings));
        return context.tickets().reply(ticket.number(), reply).isPresent();
    }

    private String text(Ticket ticket, Settings settings) {
        String language = context.desk().language();
        Instant until = context.clock()
                .instant()
                .plus(Duration.ofDays(settings.number("days").orElse(DAYS)));
        String words = settings.text("words")
                .orElseGet(() -> context.texts().text(language, "message", "subject", ticket.subject()));
        return words + "\n\n" + context.pages().link(PAGE, Long.toString(ticket.number()), until) + "\n\n"
                + context.texts().text(language, "message.until", "until", until);
    }

    private static String bounded(String sender) {
        return sender.length() <= LONGEST_SENDER ? sender : sender.substring(0, LONGEST_SENDER);
    }
}
