package com.supportpro.desk.channels;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Impact;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.tickets.Tickets;
import com.supportpro.protocol.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to tickets when their channel goes. */
@Component
class TicketsLeft implements Impact {

    private final Tickets tickets;

    TicketsLeft(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<String> of(Installation installation, Action action, Page page) {
        if (installation.kind() != Kind.CHANNEL || action.wantsActive()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        long unsolved = tickets.countUnsolved(installation.id().toString());
        if (unsolved > 0) {
            said.add(page.text("channels.impact.tickets", "count", unsolved));
        }
        if (action == Action.UNINSTALL) {
            said.add(page.text("channels.impact.kept"));
        }
        return said;
    }
}
