package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.AvailableUpdates;
import com.supportpro.desk.installations.Consented;
import com.supportpro.desk.installations.DecideUpdates;
import com.supportpro.desk.installations.UpdateAll;
import com.supportpro.desk.installations.UpdateBatches;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Updating many at once, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class UpdatesApi {

    private final AvailableUpdates available;
    private final UpdateAll updates;
    private final UpdateBatches batches;
    private final DecideUpdates decisions;
    private final BatchViews views;

    UpdatesApi(
            AvailableUpdates available,
            UpdateAll updates,
            UpdateBatches batches,
            DecideUpdates decisions,
            BatchViews views) {
        this.available = available;
        this.updates = updates;
        this.batches = batches;
        this.decisions = decisions;
        this.views = views;
    }

    /** What is agreed to: permissions behind the name of their add-on. */
    record Agreed(@Nullable List<String> consent) {}

    @GetMapping("/api/v1/updates")
    Map<String, List<UpdatesView.Offer>> offers(Page page) {
        return Map.of(
                "items",
                available.all().stream()
                        .map(update -> UpdatesView.Offer.of(update, page))
                        .toList());
    }

    @PostMapping("/api/v1/addons/update-all")
    ResponseEntity<?> begin(
            Page page,
            CurrentOperator by,
            @RequestBody(required = false) @Nullable Agreed agreed,
            HttpServletRequest http) {
        var consents = Consented.named(agreed == null ? null : agreed.consent());
        return updates.begin(consents, Asked.actor(by, http))
                .<ResponseEntity<?>>map(batch -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/update-batches/" + batch.id()))
                        .body(views.of(batch, page)))
                .orElseGet(() -> ResponseEntity.ok(Map.of("items", List.of())));
    }

    @GetMapping("/api/v1/update-batches/{id}")
    UpdatesView.Batch show(Page page, @PathVariable UUID id) {
        return batches.find(id)
                .map(batch -> views.of(batch, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such batch"));
    }

    @GetMapping("/api/v1/update-rule")
    RuleForm rule() {
        return RuleForm.of(decisions.rule());
    }

    @PutMapping("/api/v1/update-rule")
    RuleForm rule(Page page, CurrentOperator by, @RequestBody RuleForm body, HttpServletRequest http) {
        decisions.rule(
                body.rule()
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.UNPROCESSABLE_CONTENT, page.text("installations.updates.invalid"))),
                Asked.actor(by, http));
        return rule();
    }
}
