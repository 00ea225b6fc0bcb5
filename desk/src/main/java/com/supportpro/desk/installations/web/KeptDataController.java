package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.KeptData;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button that erases what is kept of an add-on that is not installed; it stands on the page of the disk. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class KeptDataController {

    private final KeptData kept;
    private final KnownAddons addons;

    KeptDataController(KeptData kept, KnownAddons addons) {
        this.kept = kept;
        this.addons = addons;
    }

    @PostMapping("/operator/kept-data/{publisher}/{slug}/erase")
    String erase(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            HttpServletRequest http,
            RedirectAttributes next) {
        AddonId addon = Paths.id(publisher, slug);
        String name = addons.find(addon).name();
        Optional<Problem> problem = kept.erase(addon, Asked.actor(by, http));
        problem.map(it -> Toast.error(it.what(page.words()) + " " + it.todo(page.words())))
                .orElseGet(() -> Toast.success(page.text("installations.keptData.erased", "name", name)))
                .on(next);
        return "redirect:" + (page.may("settings.manage") ? "/operator/disk" : "/operator/addons");
    }
}
