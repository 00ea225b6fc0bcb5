package com.supportpro.desk.tickets.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.Message;
import com.supportpro.desk.tickets.NewTicket;
import com.supportpro.desk.tickets.Requester;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketList;
import com.supportpro.desk.tickets.TicketNotFoundException;
import com.supportpro.desk.tickets.TicketNumber;
import com.supportpro.desk.tickets.TicketQuery;
import com.supportpro.desk.tickets.TicketRefusedException;
import com.supportpro.desk.tickets.TicketSearch;
import com.supportpro.desk.tickets.TicketStatus;
import com.supportpro.desk.tickets.Tickets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
@PreAuthorize("hasAuthority('tickets.read')")
class TicketsApi {

    private final Tickets tickets;
    private final TicketSearch search;
    private final AnswerTicket answers;

    TicketsApi(Tickets tickets, TicketSearch search, AnswerTicket answers) {
        this.tickets = tickets;
        this.search = search;
        this.answers = answers;
    }

    /** A ticket as the API shows it. */
    record TicketView(
            long number,
            String subject,
            TicketStatus status,
            Requester requester,
            String channel,
            Instant openedAt,
            Instant updatedAt) {

        static TicketView of(Ticket ticket) {
            return new TicketView(
                    ticket.number().value(),
                    ticket.subject(),
                    ticket.status(),
                    ticket.requester(),
                    ticket.channel(),
                    ticket.openedAt(),
                    ticket.updatedAt());
        }
    }

    /** A ticket with its messages. */
    record TicketWithMessages(TicketView ticket, List<Message> messages) {}

    /** One page of tickets. */
    record TicketViews(List<TicketView> items, long total) {}

    /** A ticket to open. */
    record Opening(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable String text) {}

    /** A reply to write. */
    record Reply(@Nullable String text) {}

    /** A status to move to. */
    record Move(@Nullable TicketStatus status) {}

    @GetMapping
    TicketViews list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable TicketStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        TicketList found = search.list(new TicketQuery(query, Optional.ofNullable(status), page, size));
        return new TicketViews(found.items().stream().map(TicketView::of).toList(), found.total());
    }

    @GetMapping("/{number}")
    TicketWithMessages show(@PathVariable long number) {
        TicketNumber known = new TicketNumber(number);
        Ticket ticket = tickets.find(known).orElseThrow(() -> new TicketNotFoundException(known));
        return new TicketWithMessages(TicketView.of(ticket), tickets.messages(known));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('tickets.write')")
    ResponseEntity<TicketView> open(@RequestBody Opening opening) {
        Requester requester = new Requester(text(opening.name()), text(opening.email()));
        Ticket ticket = tickets.open(new NewTicket("", "", text(opening.subject()), requester, text(opening.text())));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket.number()))
                .body(TicketView.of(ticket));
    }

    @PostMapping("/{number}/messages")
    @PreAuthorize("hasAuthority('tickets.write')")
    ResponseEntity<?> reply(CurrentOperator by, @PathVariable long number, @RequestBody Reply reply) {
        TicketNumber known = new TicketNumber(number);
        Ticket ticket = tickets.find(known).orElseThrow(() -> new TicketNotFoundException(known));
        Optional<String> obstacle = answers.answer(ticket, by.displayName(), text(reply.text()));
        if (obstacle.isPresent()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, obstacle.get());
            problem.setType(URI.create("urn:supportpro:problem:channel-silent"));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
        }
        List<Message> messages = tickets.messages(known);
        return ResponseEntity.status(HttpStatus.CREATED).body(messages.get(messages.size() - 1));
    }

    @PutMapping("/{number}/status")
    @PreAuthorize("hasAuthority('tickets.write')")
    TicketView move(@PathVariable long number, @RequestBody Move move) {
        if (move.status() == null) {
            throw new TicketRefusedException("status", "is missing");
        }
        return TicketView.of(tickets.move(new TicketNumber(number), move.status()));
    }

    @ExceptionHandler
    ProblemDetail refused(TicketRefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setType(URI.create("urn:supportpro:problem:invalid"));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(TicketNotFoundException missing) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
        problem.setType(URI.create("urn:supportpro:problem:not-found"));
        return problem;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
