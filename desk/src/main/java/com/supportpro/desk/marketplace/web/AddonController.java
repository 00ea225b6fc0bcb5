package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.billinglink.StoreConnection;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.signature.SigningKey;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one add-on. */
@Controller
@PreAuthorize("hasAnyAuthority('addons.manage', 'addons.request', 'purchases.approve')")
class AddonController {

    private static final Set<String> TABS = Set.of("overview", "news", "permissions", "versions", "history", "notes");

    private final Marketplace marketplace;
    private final AddonPast past;
    private final AddonRequests requests;
    private final StoreNews news;
    private final StoreConnection store;
    private final Drifting drifting;

    AddonController(
            Marketplace marketplace,
            AddonPast past,
            AddonRequests requests,
            StoreNews news,
            StoreConnection store,
            Drifting drifting) {
        this.marketplace = marketplace;
        this.past = past;
        this.requests = requests;
        this.news = news;
        this.store = store;
        this.drifting = drifting;
    }

    @GetMapping("/operator/addons/{publisher}/{slug}")
    String show(
            Page page,
            CurrentOperator by,
            Model model,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam(defaultValue = "overview") String tab) {
        AddonId id = id(publisher, slug);
        Situation here = marketplace.situation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AddonPage addon = AddonPage.of(here, by.may(Permission.MANAGE_ADDONS));
        model.addAttribute("addon", addon);
        model.addAttribute("tab", TABS.contains(tab) ? tab : "overview");
        past.on(model, id);
        model.addAttribute("asked", requests.latest(id, by.name()));
        model.addAttribute("drift", drifting.of(id));
        news.on(model);
        model.addAttribute(
                "signed", addon.release().map(release -> signed(id, release)).orElse(false));
        return "marketplace/show";
    }

    private boolean signed(AddonId id, ReleaseInfo release) {
        return store.key(release.signature().keyId())
                .filter(key -> SigningKey.verifies(key, release.statement(id), release.signature()))
                .isPresent();
    }

    static AddonId id(String publisher, String slug) {
        try {
            return new AddonId(publisher, slug);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, Optional.ofNullable(e.getMessage()).orElse(""), e);
        }
    }
}
