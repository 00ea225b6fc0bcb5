package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Impacts;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requirements;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.Purchase;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what cancelling stops, and what happens to money, before it is done. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class CancelController {

    private final Marketplace marketplace;
    private final Orders orders;
    private final RunningOrders running;
    private final Impacts impacts;
    private final Requirements requirements;

    CancelController(
            Marketplace marketplace, Orders orders, RunningOrders running, Impacts impacts, Requirements requirements) {
        this.marketplace = marketplace;
        this.orders = orders;
        this.running = running;
        this.impacts = impacts;
        this.requirements = requirements;
    }

    @GetMapping("/operator/addons/{publisher}/{slug}/cancel")
    String preview(
            Page page,
            Model model,
            @PathVariable String publisher,
            @PathVariable String slug,
            RedirectAttributes next) {
        AddonId id = AddonController.id(publisher, slug);
        Situation here = marketplace.situation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Purchase purchase = running.of(id);
        StoreSays<Cancellation> says = orders.cancellation(purchase.order());
        if (says.answer().isEmpty()) {
            Problem problem = Unanswered.problem(says);
            Toast.error(problem.what(page.words()) + " " + problem.todo(page.words()))
                    .on(next);
            return "redirect:/operator/addons/" + id;
        }
        model.addAttribute("addon", AddonPage.of(here));
        model.addAttribute("cancellation", says.answer().get());
        model.addAttribute("impacts", impacts(here, page));
        model.addAttribute("others", here.installation().isEmpty() ? List.of() : requirements.stopsWith(id));
        return "marketplace/cancel";
    }

    private List<String> impacts(Situation here, Page page) {
        return here.installation()
                .map(installation -> impacts.of(installation, Action.DEACTIVATE, page))
                .orElse(List.of());
    }
}
