package com.supportpro.desk.tickets.web;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.tickets.NewTicket;
import com.supportpro.desk.tickets.Requester;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketList;
import com.supportpro.desk.tickets.TicketQuery;
import com.supportpro.desk.tickets.TicketRefusedException;
import com.supportpro.desk.tickets.TicketSearch;
import com.supportpro.desk.tickets.TicketStatus;
import com.supportpro.desk.tickets.Tickets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of tickets, and opening one by hand. */
@Controller
@PreAuthorize("hasAuthority('tickets.read')")
class TicketsController {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    private final TicketSearch search;
    private final Tickets tickets;

    TicketsController(TicketSearch search, Tickets tickets) {
        this.search = search;
        this.tickets = tickets;
    }

    @GetMapping("/operator/tickets")
    String list(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "0") int number) {
        int wanted = Math.max(0, Math.min(number, LAST_PAGE));
        String text = query.length() > 200 ? query.substring(0, 200) : query;
        TicketList found = search.list(new TicketQuery(text, status(status), wanted, SIZE));
        model.addAttribute("tickets", found.items());
        model.addAttribute("query", text);
        model.addAttribute("status", status(status).map(Enum::name).orElse(""));
        model.addAttribute("number", wanted);
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        model.addAttribute("path", path(text, status));
        return "tickets/list";
    }

    @GetMapping("/operator/tickets/new")
    @PreAuthorize("hasAuthority('tickets.write')")
    String form(Page page, Model model) {
        return form(model, Typed.NOTHING);
    }

    @PostMapping("/operator/tickets")
    @PreAuthorize("hasAuthority('tickets.write')")
    String open(
            Page page,
            Model model,
            @RequestParam String subject,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String text,
            RedirectAttributes next) {
        try {
            Ticket ticket = tickets.open(new NewTicket("", "", subject, new Requester(name, email), text));
            Toast.success(page.text("tickets.opened", "number", ticket.number().toString()))
                    .on(next);
            return "redirect:/operator/tickets/" + ticket.number();
        } catch (TicketRefusedException e) {
            String mistake = page.text("tickets.refused", "field", page.text("tickets." + e.field()));
            return form(model, new Typed(name, email, subject, text, Map.of(e.field(), mistake)));
        }
    }

    private static String form(Model model, Typed typed) {
        model.addAttribute("typed", typed);
        return "tickets/new";
    }

    private static Optional<TicketStatus> status(String name) {
        return Arrays.stream(TicketStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static String path(String query, String status) {
        return "/operator/tickets?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&status="
                + status(status).map(Enum::name).orElse("") + "&page=";
    }
}
