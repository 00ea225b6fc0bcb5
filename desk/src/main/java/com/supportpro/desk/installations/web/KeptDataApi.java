package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.KeptData;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of add-ons that are not installed, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class KeptDataApi {

    private final KeptData kept;

    KeptDataApi(KeptData kept) {
        this.kept = kept;
    }

    /** Of one add-on; sizes in bytes. */
    record KeptView(String addon, String name, long settings, long values, long bytes) {

        static KeptView of(KeptData.Kept kept) {
            return new KeptView(kept.addon().toString(), kept.name(), kept.settings(), kept.stored(), kept.bytes());
        }
    }

    @GetMapping("/api/v1/kept-data")
    Map<String, List<KeptView>> list() {
        return Map.of("items", kept.all().stream().map(KeptView::of).toList());
    }

    @PostMapping("/api/v1/kept-data/{publisher}/{slug}/erase")
    ResponseEntity<?> erase(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        return kept.erase(addon, Asked.actor(by, http))
                .<ResponseEntity<?>>map(problem -> Refusals.of(problem, page))
                .orElseGet(() -> ResponseEntity.ok(Map.of("erased", addon.toString())));
    }
}
