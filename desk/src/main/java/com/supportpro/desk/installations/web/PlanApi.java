package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Requirements;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Answer;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a request would come to, with all that it takes along; nothing happens. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class PlanApi {

    private final Operations operations;
    private final Requirements requirements;

    PlanApi(Operations operations, Requirements requirements) {
        this.operations = operations;
        this.requirements = requirements;
    }

    @GetMapping(
            path = "/api/v1/addons/{publisher}/{slug}/plan",
            params = {"action"})
    ResponseEntity<?> plan(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest http) {
        if (!action.matches("install|update|activate|deactivate|uninstall")) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text("installations.noVersion"), "");
        }
        try {
            Action wanted = Asked.action(action);
            OperationRequest request = Asked.along(version).request(wanted, Paths.id(publisher, slug), by, http);
            return operations
                    .refusal(request)
                    .<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                    .orElseGet(() -> planned(request, page));
        } catch (InvalidDocumentException e) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text("installations.noVersion"), "");
        }
    }

    private ResponseEntity<?> planned(OperationRequest request, Page page) {
        return requirements.answer(request) instanceof Answer.Planned plan
                ? ResponseEntity.ok(PlanView.of(plan, page))
                : Refusals.of(com.supportpro.desk.installations.Problem.of("changing"), page);
    }
}
