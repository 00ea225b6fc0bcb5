package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.KeptRelease;
import com.supportpro.desk.installations.KeptReleases;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.Plans;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Says what another release brings and takes before it takes the place of the installed one. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class ReplaceController {

    private final Marketplace marketplace;
    private final KeptReleases kept;
    private final Plans plans;

    ReplaceController(Marketplace marketplace, KeptReleases kept, Plans plans) {
        this.marketplace = marketplace;
        this.kept = kept;
        this.plans = plans;
    }

    /** Leads to the add-on itself when there is nothing to update to. */
    @GetMapping("/operator/addons/{publisher}/{slug}/update")
    String update(
            Page page, CurrentOperator by, Model model, @PathVariable String publisher, @PathVariable String slug) {
        Situation here = situation(publisher, slug);
        Optional<Installation> before = here.installation();
        Optional<ReleaseInfo> after = here.newer();
        if (before.isEmpty() || after.isEmpty()) {
            return "redirect:/operator/addons/" + AddonController.id(publisher, slug);
        }
        OperationRequest request =
                OperationRequest.of(Action.UPDATE, before.get().id(), Actor.named(by.name()));
        Optional<Problem> refusal = plans.refusal(request);
        PlanView plan = plans.of(request, page);
        model.addAttribute(
                "update", new Replacement(AddonPage.of(here), before.get(), planned(here, plan, after.get()), plan));
        model.addAttribute("refusal", refusal);
        return "marketplace/update";
    }

    /** The newest release is not always the one that goes with the rest. */
    private static ReleaseInfo planned(Situation here, PlanView plan, ReleaseInfo newest) {
        return here.listing().map(Listing::releases).orElse(List.of()).stream()
                .filter(release -> plan.brought()
                        .filter(release.version().toString()::equals)
                        .isPresent())
                .findFirst()
                .orElse(newest);
    }

    /** Leads to the add-on itself when there is nothing to roll back to. */
    @GetMapping("/operator/addons/{publisher}/{slug}/rollback")
    String rollBack(Page page, Model model, @PathVariable String publisher, @PathVariable String slug) {
        Situation here = situation(publisher, slug);
        AddonId id = AddonController.id(publisher, slug);
        Optional<KeptRelease> previous = kept.previous(id);
        if (previous.isEmpty()) {
            return "redirect:/operator/addons/" + id;
        }
        model.addAttribute("addon", AddonPage.of(here));
        model.addAttribute("previous", previous.get());
        return "marketplace/rollback";
    }

    private Situation situation(String publisher, String slug) {
        return marketplace
                .situation(AddonController.id(publisher, slug))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
