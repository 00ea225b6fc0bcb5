package com.supportpro.addons.notifier;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.Ticket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Posts the events that operators chose. What may work later is thrown as such, because the desk then delivers again. */
final class Notifications {

    static final String URL = "url";

    private final AddonContext desk;
    private final Posting posting;
    private final AtomicBoolean silenceTold = new AtomicBoolean();

    Notifications(AddonContext desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    void opened(TicketOpened event) throws TryLaterException {
        Settings settings = desk.settings();
        if (settings.on("opened")) {
            post(event.ticket(), Wording.opened(event, settings.on("quote")));
        }
    }

    void messageAdded(MessageAdded event) throws TryLaterException {
        Settings settings = desk.settings();
        if (settings.on("messages")) {
            post(event.ticket(), Wording.messageAdded(event, settings.on("quote")));
        }
    }

    void statusChanged(TicketStatusChanged event) throws TryLaterException {
        if (desk.settings().on("statuses")) {
            post(event.ticket(), Wording.statusChanged(event));
        }
    }

    /** Once, until an address is there again. */
    void tellWhenNothingIsSent() {
        if (desk.settings().text(URL).isEmpty() && !silenceTold.getAndSet(true)) {
            desk.notes().info("note.silent");
        }
    }

    private void post(Ticket ticket, String text) throws TryLaterException {
        Optional<String> url = desk.settings().text(URL);
        if (url.isEmpty()) {
            tellWhenNothingIsSent();
            return;
        }
        silenceTold.set(false);
        posting.post(url.get(), text)
                .ifPresent(refusal -> desk.notes()
                        .warning(
                                refusal.key("note"),
                                "ticket",
                                String.valueOf(ticket.number()),
                                "status",
                                String.valueOf(refusal.status()),
                                "said",
                                refusal.said()));
    }
}
