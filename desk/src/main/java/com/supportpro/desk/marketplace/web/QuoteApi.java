package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.Quote;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a purchase would charge and what cancelling would do, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class QuoteApi {

    private final Orders orders;
    private final RunningOrders running;

    QuoteApi(Orders orders, RunningOrders running) {
        this.orders = orders;
        this.running = running;
    }

    @GetMapping("/api/v1/addons/{publisher}/{slug}/quote")
    ResponseEntity<?> quote(
            Page page,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam String cycle,
            @RequestParam(defaultValue = "") String promotion,
            @RequestParam(defaultValue = "false") boolean trial) {
        StoreSays<Quote> says =
                orders.quote(PurchaseController.asked(AddonController.id(publisher, slug), cycle, promotion, trial));
        return answer(says, page);
    }

    @GetMapping("/api/v1/addons/{publisher}/{slug}/cancellation")
    ResponseEntity<?> cancellation(Page page, @PathVariable String publisher, @PathVariable String slug) {
        StoreSays<Cancellation> says = orders.cancellation(
                running.of(AddonController.id(publisher, slug)).order());
        return answer(says, page);
    }

    private static ResponseEntity<?> answer(StoreSays<?> says, Page page) {
        return says.answer().<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> problem(says, page));
    }

    private static ResponseEntity<?> problem(StoreSays<?> says, Page page) {
        Problem problem = Unanswered.problem(says);
        HttpStatus status = says.silence().isPresent() ? HttpStatus.BAD_GATEWAY : HttpStatus.CONFLICT;
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.todo(page.words()));
        detail.setType(URI.create("urn:supportpro:problem:" + problem.code()));
        detail.setTitle(problem.what(page.words()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
