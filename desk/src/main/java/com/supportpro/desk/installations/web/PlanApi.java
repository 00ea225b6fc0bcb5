package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Plans;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an action would come to, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class PlanApi {

    private static final String ACTIONS = "install|update|rollback|activate|deactivate|uninstall|purchase|cancel";

    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
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
            @ModelAttribute Asked asked,
            HttpServletRequest http) {
        if (!action.matches(ACTIONS)) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text("installations.noVersion"), "");
        }
        try {
            OperationRequest request = asked.request(Asked.action(action), Paths.id(publisher, slug), by, http);
            return plans.refusal(request)
                    .<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                    .orElseGet(() -> ResponseEntity.ok(plans.of(request, page)));
        } catch (InvalidDocumentException e) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text(Asked.invalidKey(action)), "");
        }
    }
}
