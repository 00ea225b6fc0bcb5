package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.EndedLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.StoreSide;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the marketplace says about the store: how old the copy is, and who is linked. */
@Component
class StoreNews {

    private final Catalogue catalogue;
    private final BillingLink link;
    private final Marketplace marketplace;

    StoreNews(Catalogue catalogue, BillingLink link, Marketplace marketplace) {
        this.catalogue = catalogue;
        this.link = link;
        this.marketplace = marketplace;
    }

    void on(Model model) {
        model.addAttribute("copy", catalogue.copy());
        StoreSide store = marketplace.store();
        model.addAttribute("link", store.link());
        Optional<EndedLink> ended = store.link().state() == LinkState.UNLINKED ? link.ended() : Optional.empty();
        model.addAttribute("ended", ended.map(EndedLink::textKey));
        model.addAttribute(
                "copied",
                ended.filter(EndedLink::ofCopy).isPresent() || store.contact().cloned());
    }
}
