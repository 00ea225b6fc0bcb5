package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requirements;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Answer;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what a request comes to before anything happens, and has it agreed to as a whole. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class PlanController {

    private final Operations operations;
    private final Requirements requirements;
    private final KnownAddons addons;

    PlanController(Operations operations, Requirements requirements, KnownAddons addons) {
        this.operations = operations;
        this.requirements = requirements;
        this.addons = addons;
    }

    @GetMapping("/operator/addons/{publisher}/{slug}/plan/{action:install|update|activate|deactivate|uninstall}")
    String show(
            Page page,
            Model model,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        OperationRequest request = request(version, action, addon, by, http);
        Optional<Problem> refusal = operations.refusal(request);
        List<PlanView.Line> steps = refusal.isEmpty() && requirements.answer(request) instanceof Answer.Planned plan
                ? PlanView.of(plan, page).steps()
                : List.of();
        model.addAttribute("name", addons.find(addon).name());
        model.addAttribute("post", Paths.addon(addon) + "/" + action);
        model.addAttribute("back", Paths.addon(addon));
        model.addAttribute("version", version == null ? "" : version);
        model.addAttribute("steps", steps);
        model.addAttribute(
                "refusal",
                refusal.map(problem -> problem.what(page.words()) + " " + problem.todo(page.words()))
                        .orElse(""));
        return "installations/plan";
    }

    private static OperationRequest request(
            @Nullable String version, String action, AddonId addon, CurrentOperator by, HttpServletRequest http) {
        try {
            return Asked.along(version).request(Asked.action(action), addon, by, http);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such version", e);
        }
    }
}
