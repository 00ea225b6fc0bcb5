package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.catalogue.FollowCatalogue;
import com.supportpro.desk.marketplace.Browse;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid of add-ons. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class AddonsController {

    private static final int TAGS = 30;

    private final Browse browse;
    private final Catalogue catalogue;
    private final FollowCatalogue follow;
    private final BillingLink link;

    AddonsController(Browse browse, Catalogue catalogue, FollowCatalogue follow, BillingLink link) {
        this.browse = browse;
        this.catalogue = catalogue;
        this.follow = follow;
        this.link = link;
    }

    @GetMapping("/operator/addons")
    String list(Page page, Model model, Filters filters) {
        CatalogueQuery query = filters.asQuery();
        Browse.Shelf shelf = browse.look(query, filters.state());
        model.addAttribute(
                "cards", shelf.items().stream().map(one -> Card.of(one, page)).toList());
        model.addAttribute("total", shelf.total());
        model.addAttribute("similar", shelf.similar());
        model.addAttribute("filters", filters);
        model.addAttribute("query", query);
        model.addAttribute("pages", (shelf.total() + query.size() - 1) / query.size());
        model.addAttribute("path", filters.path());
        model.addAttribute("tags", catalogue.tags(TAGS));
        model.addAttribute("copy", catalogue.copy());
        model.addAttribute("link", link.status());
        model.addAttribute("ended", link.notice());
        return "marketplace/list";
    }

    @PostMapping("/operator/addons/refresh")
    String refresh(Page page, RedirectAttributes next) {
        boolean asked = follow.now();
        (asked ? Toast.success(page.text("marketplace.refreshed")) : Toast.error(page.text("marketplace.notRefreshed")))
                .on(next);
        return "redirect:/operator/addons";
    }
}
