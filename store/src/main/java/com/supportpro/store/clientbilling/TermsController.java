package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.BillingSettings;
import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The terms of a purchase, which quotes name. */
@Controller
@PreAuthorize("permitAll()")
class TermsController {

    private final BillingSettings settings;

    TermsController(BillingSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/terms")
    String terms(Page page, Model model) {
        model.addAttribute("settings", settings);
        return "clientbilling/terms";
    }
}
