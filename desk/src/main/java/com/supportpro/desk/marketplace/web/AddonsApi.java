package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.marketplace.Browse;
import com.supportpro.desk.marketplace.Marketplace;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.protocol.AddonId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue and the state of its add-ons, for programs. */
@RestController
@RequestMapping("/api/v1/addons")
@PreAuthorize("hasAnyAuthority('addons.manage', 'addons.request', 'purchases.approve')")
class AddonsApi {

    private final Browse browse;
    private final Marketplace marketplace;

    AddonsApi(Browse browse, Marketplace marketplace) {
        this.browse = browse;
        this.marketplace = marketplace;
    }

    /** One page of add-ons. */
    record AddonViews(List<AddonView> items, long total) {}

    /** Unlike the page, a filter that is none is refused: else a program would take the whole list for what it asked for. */
    @GetMapping
    AddonViews list(CurrentOperator by, Filters filters) {
        filters.unknown().ifPresent(name -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such " + name);
        });
        Browse.Shelf shelf = browse.look(filters.asQuery(), filters.state());
        return new AddonViews(
                shelf.items().stream().map(one -> AddonView.of(one, by)).toList(), shelf.total());
    }

    @GetMapping("/{publisher}/{slug}")
    AddonView show(CurrentOperator by, @PathVariable String publisher, @PathVariable String slug) {
        AddonId id = AddonController.id(publisher, slug);
        Situation here = marketplace
                .situation(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no add-on " + id));
        return AddonView.of(here, by);
    }
}
