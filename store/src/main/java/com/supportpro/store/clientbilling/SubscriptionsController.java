package com.supportpro.store.clientbilling;

import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is charged again and again. */
@Controller
@PreAuthorize("hasAuthority('customer')")
class SubscriptionsController {

    private final SubscriptionRows subscriptions;

    SubscriptionsController(SubscriptionRows subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/subscriptions")
    String list(Page page, Model model) {
        model.addAttribute("subscriptions", subscriptions.of(page.account()));
        return "clientbilling/subscriptions";
    }
}
