package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.approvals.Answer;
import com.supportpro.desk.approvals.AskForAddon;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asking for add-ons and looking at what was asked for, for programs. */
@RestController
class RequestsApi {

    private final AddonRequests requests;
    private final AskForAddon ask;

    RequestsApi(AddonRequests requests, AskForAddon ask) {
        this.requests = requests;
        this.ask = ask;
    }

    /** What is asked for, and why. */
    record Wish(@Nullable String cycle, @Nullable String reason) {}

    @PostMapping("/api/v1/addons/{publisher}/{slug}/request")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage')")
    ResponseEntity<?> ask(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestBody Wish wish) {
        String reason = wish.reason() == null ? "" : wish.reason();
        Answer<AddonRequest> answer = ask.ask(Found.addon(publisher, slug), Found.cycle(wish.cycle()), reason, by);
        return answer.refusal()
                .<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                .orElseGet(() -> created(answer.value().orElseThrow()));
    }

    /** One's own; everybody's for those who decide. */
    @GetMapping("/api/v1/addon-requests")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage', 'purchases.approve')")
    Map<String, List<AddonRequest>> list(CurrentOperator by) {
        return by.may(Permission.APPROVE_PURCHASES)
                ? Map.of("items", requests.open(), "decided", requests.decided())
                : Map.of("items", requests.of(by.name()));
    }

    private static ResponseEntity<?> created(AddonRequest request) {
        return ResponseEntity.created(URI.create("/api/v1/addon-requests/" + request.id()))
                .body(request);
    }

    @GetMapping("/api/v1/addon-requests/{id}")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage', 'purchases.approve')")
    AddonRequest show(CurrentOperator by, @PathVariable String id) {
        return Found.request(requests, id, by);
    }
}
