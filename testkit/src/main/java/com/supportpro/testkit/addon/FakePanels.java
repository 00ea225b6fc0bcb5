package com.supportpro.testkit.addon;

import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.TicketForm;
import com.supportpro.addon.panel.TicketPanels;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The add-on's box beside tickets, as a test sees it. */
public final class FakePanels implements TicketPanels {

    private final Granted granted;
    private final FakeTickets tickets;
    private final Map<String, Handler> handlers = new HashMap<>();
    private @Nullable Source source;

    FakePanels(Granted granted, FakeTickets tickets) {
        this.granted = granted;
        this.tickets = tickets;
    }

    @Override
    public void show(Source shown) {
        granted.area("tickets.panel");
        granted.area("tickets.read");
        source = shown;
    }

    @Override
    public void on(String action, Handler handler) {
        granted.area("tickets.panel");
        handlers.put(action, handler);
    }

    /** What the operator sees beside the ticket. */
    public Optional<Panel> open(Ticket ticket, Viewer viewer) throws Exception {
        Source shown = source;
        return shown == null ? Optional.empty() : shown.panel(tickets.now(ticket), viewer);
    }

    /** What comes of a form that the operator sends. */
    public FormAnswer send(Ticket ticket, String action, Viewer by, Map<String, String> values) throws Exception {
        return Optional.ofNullable(handlers.get(action))
                .orElseThrow(() -> new IllegalArgumentException("There is no action " + action))
                .handle(new TicketForm(tickets.now(ticket), by, values));
    }
}
