package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.catalogue.FollowCatalogue;
import com.supportpro.desk.marketplace.Browse;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid of add-ons. */
@Controller
@PreAuthorize("hasAnyAuthority('addons.manage', 'addons.request', 'purchases.approve')")
class AddonsController {

    private static final int TAGS = 30;

    /** The pages that have the button: this one with its filters, and that of one add-on. */
    private static final Pattern OWN =
            Pattern.compile("/operator/addons(/[a-z0-9-]+/[a-z0-9-]+)?(\\?[A-Za-z0-9._*+%=&-]*)?");

    private final Browse browse;
    private final Catalogue catalogue;
    private final FollowCatalogue follow;
    private final StoreNews news;

    AddonsController(Browse browse, Catalogue catalogue, FollowCatalogue follow, StoreNews news) {
        this.browse = browse;
        this.catalogue = catalogue;
        this.follow = follow;
        this.news = news;
    }

    @GetMapping("/operator/addons")
    String list(Page page, Model model, Filters filters) {
        CatalogueQuery query = filters.asQuery();
        Browse.Shelf shelf = browse.look(query, filters.state());
        if (shelf.items().isEmpty() && shelf.total() > 0) {
            query = query.onPage(query.pages(shelf.total()) - 1);
            shelf = browse.look(query, filters.state());
        }
        model.addAttribute(
                "cards", shelf.items().stream().map(one -> Card.of(one, page)).toList());
        model.addAttribute("total", shelf.total());
        model.addAttribute("similar", shelf.similar());
        model.addAttribute("filters", filters);
        model.addAttribute("query", query);
        model.addAttribute("pages", query.pages(shelf.total()));
        model.addAttribute("path", filters.path());
        model.addAttribute("back", filters.here(query.page()));
        model.addAttribute("tags", catalogue.tags(TAGS));
        model.addAttribute("updates", page.may("addons.manage") ? page.badge("/operator/addons") : 0);
        news.on(model);
        return "marketplace/list";
    }

    @PostMapping("/operator/addons/refresh")
    @PreAuthorize("hasAuthority('addons.manage')")
    String refresh(Page page, @RequestParam(defaultValue = "") String back, RedirectAttributes next) {
        Toast told = switch (follow.now()) {
            case UP_TO_DATE -> Toast.success(page.text("marketplace.refreshed"));
            case STORE_SILENT -> Toast.error(page.text("marketplace.notRefreshed"));
            case NOT_KEPT -> Toast.error(page.text("marketplace.notKept"));
        };
        told.on(next);
        return "redirect:" + (OWN.matcher(back).matches() ? back : Filters.ADD_ONS);
    }
}
