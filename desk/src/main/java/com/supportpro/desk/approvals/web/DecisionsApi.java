package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.approvals.Answer;
import com.supportpro.desk.approvals.ApproveRequest;
import com.supportpro.desk.approvals.CloseRequest;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding on what was asked for, for programs. */
@RestController
@RequestMapping("/api/v1/addon-requests/{id}")
class DecisionsApi {

    private final AddonRequests requests;
    private final ApproveRequest approve;
    private final CloseRequest close;

    DecisionsApi(AddonRequests requests, ApproveRequest approve, CloseRequest close) {
        this.requests = requests;
        this.approve = approve;
        this.close = close;
    }

    /** Why something is declined. */
    record Declining(@Nullable String reason) {}

    @PostMapping("/approve")
    @PreAuthorize("hasAuthority('purchases.approve')")
    ResponseEntity<?> approve(
            Page page,
            CurrentOperator by,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ConsentForm body) {
        ConsentForm form = body == null ? ConsentForm.nothing() : body;
        AddonRequest request = Found.request(requests, id, by);
        Answer<OperationId> answer = approve.approve(request, form.of(request.addon()), by);
        return answer.refusal()
                .<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                .orElseGet(() -> begun(answer.value().orElseThrow()));
    }

    @PostMapping("/decline")
    @PreAuthorize("hasAuthority('purchases.approve')")
    ResponseEntity<?> decline(Page page, CurrentOperator by, @PathVariable String id, @RequestBody Declining body) {
        String reason = body.reason() == null ? "" : body.reason();
        return told(close.decline(Found.request(requests, id, by), reason, by), page);
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage')")
    ResponseEntity<?> withdraw(Page page, CurrentOperator by, @PathVariable String id) {
        return told(close.withdraw(Found.request(requests, id, by), by), page);
    }

    private static ResponseEntity<?> begun(OperationId operation) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/" + operation))
                .body(Map.of("operation", operation.toString()));
    }

    private static ResponseEntity<?> told(Optional<Problem> refusal, Page page) {
        return refusal.<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
