package com.supportpro.desk.runtime.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.runtime.GivenUpEvents;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do about events that were given up; without the number of one it is about all. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class GivenUpController {

    private final GivenUpEvents events;

    GivenUpController(GivenUpEvents events) {
        this.events = events;
    }

    @PostMapping(Paths.GIVEN_UP + "/again")
    String again(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long event,
            RedirectAttributes next) {
        AddonId addon = new AddonId(publisher, slug);
        int count = events.again(addon, Optional.ofNullable(event), by.name());
        Toast.success(page.text("addons.givenUp.sentAgain", "count", count)).on(next);
        return "redirect:/operator/addons/" + addon + "?tab=notes";
    }

    @PostMapping(Paths.GIVEN_UP + "/forget")
    String forget(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long event,
            RedirectAttributes next) {
        AddonId addon = new AddonId(publisher, slug);
        int count = events.forget(addon, Optional.ofNullable(event), by.name());
        Toast.success(page.text("addons.givenUp.forgotten", "count", count)).on(next);
        return "redirect:/operator/addons/" + addon + "?tab=notes";
    }
}
