package com.supportpro.desk.runtime.web;

import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.runtime.AddonPanels;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketNumber;
import com.supportpro.desk.tickets.Tickets;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands forms beside tickets to their add-ons, for the page and for programs. */
@Component
class AddonForms {

    private final Tickets tickets;
    private final AddonPanels panels;

    AddonForms(Tickets tickets, AddonPanels panels) {
        this.tickets = tickets;
        this.panels = panels;
    }

    Ticket ticket(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return tickets.find(new TicketNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    CallResult<FormAnswer> send(
            AddonId addon,
            long number,
            String action,
            CurrentOperator by,
            String language,
            Map<String, String> values) {
        return panels.act(addon, ticket(number), action, by, language, values)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
