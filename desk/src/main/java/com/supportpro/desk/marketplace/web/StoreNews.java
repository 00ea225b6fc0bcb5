package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.catalogue.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the marketplace says about the store: how old the copy is, and who is linked. */
@Component
class StoreNews {

    private final Catalogue catalogue;
    private final BillingLink link;

    StoreNews(Catalogue catalogue, BillingLink link) {
        this.catalogue = catalogue;
        this.link = link;
    }

    void on(Model model) {
        model.addAttribute("copy", catalogue.copy());
        model.addAttribute("link", link.status());
        model.addAttribute("ended", link.notice());
    }
}
