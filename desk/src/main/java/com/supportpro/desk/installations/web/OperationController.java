package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.KnownAddon;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.PaidInVain;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One operation: as a page, and as the part of a page that is fetched anew while it goes on. */
@Controller
@RequestMapping("/operator/operations/{id}")
@PreAuthorize("hasAuthority('addons.manage')")
class OperationController {

    private final Operations operations;
    private final KnownAddons addons;
    private final Outcomes outcomes;
    private final PaidInVain inVain;

    OperationController(Operations operations, KnownAddons addons, Outcomes outcomes, PaidInVain inVain) {
        this.operations = operations;
        this.addons = addons;
        this.outcomes = outcomes;
        this.inVain = inVain;
    }

    @GetMapping
    String show(Page page, Model model, @PathVariable String id) {
        Operation operation = describe(model, id);
        model.addAttribute("outcome", outcomes.of(operation, page));
        Optional<Operation> refundable = inVain.behind(operation);
        model.addAttribute("retriable", refundable.isPresent() || inVain.unused(operation));
        model.addAttribute("refundable", refundable);
        return "installations/operation";
    }

    /** The steps as they stand; once the operation has ended, the page around them is told to load itself anew. */
    @GetMapping("/progress")
    String progress(
            Page page,
            Model model,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean compact,
            HttpServletRequest request,
            HttpServletResponse response) {
        Operation operation = describe(model, id);
        Optional<Outcome> outcome = outcomes.of(operation, page);
        if (outcome.isPresent() && request.getHeader("HX-Request") != null) {
            EndNotice.on(request, response, outcome.get());
        }
        return compact ? "installations/compact" : "installations/progress";
    }

    private Operation describe(Model model, String id) {
        Operation operation = OperationId.parse(id)
                .flatMap(operations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("operation", operation);
        KnownAddon addon = addons.find(operation.addon());
        model.addAttribute("name", addon.name());
        model.addAttribute("known", addon.kind().isPresent());
        return operation;
    }
}
