package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.approvals.Budgets;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Priced;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows exactly what a purchase will charge, before anybody agrees to it. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class PurchaseController {

    private final Marketplace marketplace;
    private final Orders orders;
    private final Budgets budgets;

    PurchaseController(Marketplace marketplace, Orders orders, Budgets budgets) {
        this.marketplace = marketplace;
        this.orders = orders;
        this.budgets = budgets;
    }

    @GetMapping("/operator/addons/{publisher}/{slug}/purchase")
    String confirm(
            Page page,
            Model model,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam String cycle,
            @RequestParam(defaultValue = "") String promotion,
            @RequestParam(defaultValue = "false") boolean trial,
            RedirectAttributes next) {
        AddonId id = AddonController.id(publisher, slug);
        Situation here = marketplace.situation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StoreSays<Priced> says = orders.price(asked(id, cycle, promotion, trial));
        if (says.answer().isEmpty()) {
            Problem problem = Unanswered.problem(says);
            Toast.error(problem.what(page.words()) + " " + problem.todo(page.words()))
                    .on(next);
            return "redirect:/operator/addons/" + id;
        }
        model.addAttribute("addon", AddonPage.of(here));
        Quote quote = says.answer().get().quote();
        model.addAttribute("quote", quote);
        model.addAttribute("listNet", says.answer().get().listNet());
        model.addAttribute("budget", budgets.standing());
        model.addAttribute("overBudget", budgets.standing().refusal(quote.total()));
        model.addAttribute("promotion", promotion.strip());
        return "marketplace/purchase";
    }

    static QuoteRequest asked(AddonId id, String cycle, String promotion, boolean trial) {
        try {
            return new QuoteRequest(id, Cycle.parse(cycle), trial ? "" : promotion, trial);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The cycle or the promotion is none", e);
        }
    }
}
