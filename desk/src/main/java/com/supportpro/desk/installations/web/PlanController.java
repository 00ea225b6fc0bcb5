package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.Plans;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows what a request comes to before anything happens, and has it agreed to as a whole. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class PlanController {

    private final Plans plans;
    private final KnownAddons addons;

    PlanController(Plans plans, KnownAddons addons) {
        this.plans = plans;
        this.addons = addons;
    }

    @GetMapping("/operator/addons/{publisher}/{slug}/plan/"
            + "{action:install|activate|deactivate|uninstall|purchase|cancel|update|rollback}")
    String show(
            Page page,
            Model model,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @ModelAttribute Asked asked,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        Action wanted = Asked.action(action);
        OperationRequest request = request(asked, wanted, addon, by, http);
        Optional<Problem> refusal = plans.refusal(request);
        PlanView plan = refusal.isEmpty() ? plans.of(request, page) : PlanView.none();
        model.addAttribute("name", addons.find(addon).name());
        model.addAttribute("post", Paths.addon(addon) + "/" + action);
        model.addAttribute("back", Paths.back(asked.back(), Paths.addon(addon)));
        model.addAttribute("fields", fields(asked, wanted, plan));
        model.addAttribute("plan", plan);
        model.addAttribute("refusal", refusal);
        model.addAttribute("agree", agree(asked, wanted, page));
        return "installations/plan";
    }

    /** The release that was shown is the one that is agreed to. */
    private static Map<String, String> fields(Asked asked, Action action, PlanView plan) {
        Map<String, String> fields = asked.fields();
        if (action == Action.INSTALL || action == Action.UPDATE) {
            plan.brought().ifPresent(version -> fields.put("version", version));
        }
        return fields;
    }

    /** What will be charged stands on the button. */
    private static String agree(Asked asked, Action action, Page page) {
        return action == Action.PURCHASE && asked.expectedTotal() != null
                ? page.text(
                        "installations.plan.buy", "total", asked.expectedTotal().toString())
                : page.text("installations.plan.agree");
    }

    private static OperationRequest request(
            Asked asked, Action action, AddonId addon, CurrentOperator by, HttpServletRequest http) {
        try {
            return asked.request(action, addon, by, http);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such version or cycle", e);
        }
    }
}
