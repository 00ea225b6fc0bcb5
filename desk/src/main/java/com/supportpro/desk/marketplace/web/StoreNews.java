package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.EndedLink;
import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.entitlements.Entitlements;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the marketplace says about the store: how old the copy is, and who is linked. */
@Component
class StoreNews {

    private final Catalogue catalogue;
    private final BillingLink link;
    private final Entitlements entitlements;

    StoreNews(Catalogue catalogue, BillingLink link, Entitlements entitlements) {
        this.catalogue = catalogue;
        this.link = link;
        this.entitlements = entitlements;
    }

    void on(Model model) {
        model.addAttribute("copy", catalogue.copy());
        model.addAttribute("link", link.status());
        Optional<EndedLink> ended = link.ended();
        model.addAttribute("ended", ended.map(EndedLink::textKey));
        model.addAttribute(
                "copied",
                ended.filter(EndedLink::ofCopy).isPresent()
                        || entitlements.contact().cloned());
    }
}
