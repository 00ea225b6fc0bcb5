package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.BillingSettings;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.model.TaxRules;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is taxed, and how. */
@Controller
@RequestMapping("/tax-details")
@PreAuthorize("hasAuthority('customer')")
class TaxDetailsController {

    private final Accounts accounts;
    private final Buyers buyers;
    private final ChangeTaxDetails change;
    private final BillingSettings settings;

    TaxDetailsController(Accounts accounts, Buyers buyers, ChangeTaxDetails change, BillingSettings settings) {
        this.accounts = accounts;
        this.buyers = buyers;
        this.change = change;
        this.settings = settings;
    }

    @GetMapping
    String show(Page page, Model model) {
        return show(page, TypedDetails.of(buyers.details(page.account())), Map.of(), model);
    }

    @PostMapping
    String change(TypedDetails typed, Page page, Model model, HttpServletResponse response, RedirectAttributes next) {
        Map<String, String> mistakes =
                change.change(account(page), typed, page.person().orElseThrow());
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, typed, mistakes, model);
        }
        Toast.done("Saved. The next invoice is written with these details.").on(next);
        return "redirect:/tax-details";
    }

    private String show(Page page, TypedDetails typed, Map<String, String> mistakes, Model model) {
        model.addAttribute("account", account(page));
        model.addAttribute("typed", typed);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("saved", buyers.details(page.account()));
        model.addAttribute("decision", TaxRules.decide(settings.seller(), buyers.buyer(page.account()), page.now()));
        model.addAttribute("seller", Words.country(settings.sellerCountry()));
        return "clientbilling/tax-details";
    }

    private Account account(Page page) {
        return accounts.find(page.account()).orElseThrow();
    }
}
