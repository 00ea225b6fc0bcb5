package com.supportpro.desk.tickets.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketAsides;
import com.supportpro.desk.tickets.TicketNumber;
import com.supportpro.desk.tickets.TicketRefusedException;
import com.supportpro.desk.tickets.TicketStatus;
import com.supportpro.desk.tickets.Tickets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ticket: its conversation, the reply, its status. */
@Controller
@RequestMapping("/operator/tickets/{number:\\d{1,15}}")
@PreAuthorize("hasAuthority('tickets.read')")
class TicketController {

    private final Tickets tickets;
    private final AnswerTicket answers;
    private final ObjectProvider<TicketAsides> asides;

    TicketController(Tickets tickets, AnswerTicket answers, ObjectProvider<TicketAsides> asides) {
        this.tickets = tickets;
        this.answers = answers;
        this.asides = asides;
    }

    @GetMapping
    String show(Page page, Model model, CurrentOperator by, @PathVariable long number) {
        return show(page, model, by, ticket(number), "");
    }

    @PostMapping("/reply")
    @PreAuthorize("hasAuthority('tickets.write')")
    String reply(
            Page page,
            Model model,
            CurrentOperator by,
            @PathVariable long number,
            @RequestParam String text,
            RedirectAttributes next) {
        Ticket ticket = ticket(number);
        Optional<String> obstacle = obstacle(page, ticket, by, text);
        if (obstacle.isPresent()) {
            model.addAttribute("page", page.telling(Toast.error(obstacle.get())));
            return show(page, model, by, ticket, text);
        }
        Toast.success(page.text("tickets.replied")).on(next);
        return "redirect:/operator/tickets/" + number;
    }

    @PostMapping("/status")
    @PreAuthorize("hasAuthority('tickets.write')")
    String move(Page page, @PathVariable long number, @RequestParam TicketStatus status, RedirectAttributes next) {
        tickets.move(ticket(number).number(), status);
        Toast.success(page.text("tickets.moved", "status", page.text("tickets.status." + status)))
                .on(next);
        return "redirect:/operator/tickets/" + number;
    }

    private String show(Page page, Model model, CurrentOperator by, Ticket ticket, String typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("ticket", ticket);
        model.addAttribute("messages", tickets.messages(ticket.number()));
        model.addAttribute("channel", answers.channelName(ticket));
        model.addAttribute("obstacle", answers.obstacle(ticket).orElse(""));
        model.addAttribute("notCarried", answers.notCarried(ticket).orElse(""));
        model.addAttribute(
                "asides",
                asides.stream()
                        .flatMap(offered -> offered.of(ticket, by, page.language()).stream())
                        .toList());
        return "tickets/show";
    }

    private Optional<String> obstacle(Page page, Ticket ticket, CurrentOperator by, String text) {
        try {
            return answers.answer(ticket, by.displayName(), text);
        } catch (TicketRefusedException e) {
            return Optional.of(page.text("tickets.refused", "field", page.text("tickets.text")));
        }
    }

    private Ticket ticket(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return tickets.find(new TicketNumber(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
