package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.KeptRelease;
import com.supportpro.desk.installations.KeptReleases;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.Plans;
import com.supportpro.desk.installations.UpdateChanges;
import com.supportpro.desk.installations.WhatChanges;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
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
    private final WhatChanges changes;

    ReplaceController(Marketplace marketplace, KeptReleases kept, Plans plans, WhatChanges changes) {
        this.marketplace = marketplace;
        this.kept = kept;
        this.plans = plans;
        this.changes = changes;
    }

    /** Leads to the add-on itself when there is nothing to update to. The newest release does not always go with the rest. */
    @GetMapping("/operator/addons/{publisher}/{slug}/update")
    String update(
            Page page, CurrentOperator by, Model model, @PathVariable String publisher, @PathVariable String slug) {
        AddonId id = AddonController.id(publisher, slug);
        Situation here = situation(publisher, slug);
        OperationRequest request = OperationRequest.of(Action.UPDATE, id, Actor.named(by.name()));
        PlanView plan = plans.of(request, page);
        Optional<UpdateChanges> changed = here.newer()
                .flatMap(
                        newest -> changes.of(id, plan.brought().map(Version::of).orElse(newest.version())));
        if (changed.isEmpty()) {
            return "redirect:/operator/addons/" + id;
        }
        model.addAttribute("update", new Replacement(AddonPage.of(here), changed.get(), plan));
        model.addAttribute("refusal", plans.refusal(request));
        return "marketplace/update";
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
