package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.catalogue.CatalogueCopy;
import com.supportpro.desk.catalogue.FollowCatalogue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this desk's copy of the catalogue stands, and asking the store for what is new. */
@RestController
@RequestMapping("/api/v1/catalogue")
@PreAuthorize("hasAuthority('addons.manage')")
class CatalogueApi {

    private final Catalogue catalogue;
    private final FollowCatalogue follow;

    CatalogueApi(Catalogue catalogue, FollowCatalogue follow) {
        this.catalogue = catalogue;
        this.follow = follow;
    }

    @GetMapping
    CatalogueCopy show() {
        return catalogue.copy();
    }

    /** The copy afterwards; it says so when the store could not be asked. */
    @PostMapping("/refresh")
    CatalogueCopy refresh() {
        follow.now();
        return catalogue.copy();
    }
}
