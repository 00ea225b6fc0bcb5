package com.supportpro.addons.notifier;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.Ticket;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Posts the events that operators chose. What can be tried again is thrown, because the desk then delivers again. */
final class Notifications {

    static final String URL = "url";

    private final AddonContext desk;
    private final Posting posting;
    private final AtomicBoolean silenceTold = new AtomicBoolean();

    Notifications(AddonContext desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    void opened(TicketOpened event) throws IOException {
        Settings settings = desk.settings();
        if (settings.on("opened")) {
            post(event.ticket(), Wording.opened(event, settings.on("quote")));
        }
    }

    void messageAdded(MessageAdded event) throws IOException {
        Settings settings = desk.settings();
        if (settings.on("messages")) {
            post(event.ticket(), Wording.messageAdded(event, settings.on("quote")));
        }
    }

    void statusChanged(TicketStatusChanged event) throws IOException {
        if (desk.settings().on("statuses")) {
            post(event.ticket(), Wording.statusChanged(event));
        }
    }

    /** Once, until an address is there again. */
    void tellWhenNothingIsSent() {
        if (desk.settings().text(URL).isEmpty() && !silenceTold.getAndSet(true)) {
            desk.notes().info("Nothing is posted until the address of the webhook is set.");
        }
    }

    private void post(Ticket ticket, String text) throws IOException {
        Optional<String> url = desk.settings().text(URL);
        if (url.isEmpty()) {
            tellWhenNothingIsSent();
            return;
        }
        silenceTold.set(false);
        Optional<String> refusal = posting.post(url.get(), text);
        refusal.ifPresent(reason ->
                desk.notes().warning("What happened to ticket " + ticket.number() + " was not posted: " + reason));
    }
}
