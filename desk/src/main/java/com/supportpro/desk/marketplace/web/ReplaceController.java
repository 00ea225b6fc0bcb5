package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.KeptRelease;
import com.supportpro.desk.installations.KeptReleases;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
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

    ReplaceController(Marketplace marketplace, KeptReleases kept) {
        this.marketplace = marketplace;
        this.kept = kept;
    }

    /** Leads to the add-on itself when there is nothing to update to. */
    @GetMapping("/operator/addons/{publisher}/{slug}/update")
    String update(Page page, Model model, @PathVariable String publisher, @PathVariable String slug) {
        Situation here = situation(publisher, slug);
        Optional<Installation> before = here.installation();
        Optional<ReleaseInfo> after = here.newer();
        if (before.isEmpty() || after.isEmpty()) {
            return "redirect:/operator/addons/" + AddonController.id(publisher, slug);
        }
        model.addAttribute("update", new Replacement(AddonPage.of(here), before.get(), after.get()));
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
