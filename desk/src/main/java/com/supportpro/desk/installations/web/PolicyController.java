package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Automatic;
import com.supportpro.desk.installations.AutomaticUpdates;
import com.supportpro.desk.installations.DecideUpdates;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.UpdatePolicies;
import com.supportpro.desk.installations.UpdatePolicy;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Pins, skips, and what is updated without being asked, for one installed add-on. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class PolicyController {

    private static final String WHAT = "{what:pin|unpin|skip|unskip|automatic}";

    private final Installations installations;
    private final UpdatePolicies policies;
    private final DecideUpdates decisions;
    private final AutomaticUpdates automatic;

    PolicyController(
            Installations installations, UpdatePolicies policies, DecideUpdates decisions, AutomaticUpdates automatic) {
        this.installations = installations;
        this.policies = policies;
        this.decisions = decisions;
        this.automatic = automatic;
    }

    /**
     * What is decided.
     *
     * @param version to pin to, by default the installed one, or to skip
     * @param automatic none, patch or security; without it the rule of the desk holds
     */
    record Decision(@Nullable String version, @Nullable String automatic) {}

    /**
     * What holds for the add-on.
     *
     * @param leftAlone a release that would be updated to without being asked, had it not failed; null when there is none
     */
    record View(
            @Nullable Version pinned,
            @Nullable Version skipped,
            @Nullable String automatic,
            @Nullable LeftAlone leftAlone) {

        static View of(UpdatePolicy policy, @Nullable LeftAlone leftAlone) {
            return new View(
                    policy.pinned(),
                    policy.skipped(),
                    policy.automatic().map(Automatic::slug).orElse(null),
                    leftAlone);
        }
    }

    /** What failed, as a code and in words, and in which operation. */
    record LeftAlone(Version version, String code, String reason, String operation) {

        static LeftAlone of(AutomaticUpdates.LeftAlone one, Page page) {
            return new LeftAlone(
                    one.version(),
                    one.problem().code(),
                    one.problem().what(page.words()),
                    one.operation().toString());
        }
    }

    @PostMapping("/operator/addons/{publisher}/{slug}/updates/" + WHAT)
    String decide(
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String what,
            @ModelAttribute Decision decision,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        decide(addon, what, decision, Asked.actor(by, http));
        return "redirect:" + Paths.addon(addon);
    }

    @PostMapping("/api/v1/addons/{publisher}/{slug}/updates/" + WHAT)
    @ResponseBody
    View api(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String what,
            @RequestBody(required = false) @Nullable Decision decision,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        decide(addon, what, decision == null ? new Decision(null, null) : decision, Asked.actor(by, http));
        return view(addon, page);
    }

    @GetMapping("/api/v1/addons/{publisher}/{slug}/updates")
    @ResponseBody
    View show(Page page, @PathVariable String publisher, @PathVariable String slug) {
        return view(Paths.id(publisher, slug), page);
    }

    private View view(AddonId addon, Page page) {
        return View.of(
                policies.of(addon),
                automatic.leftAlone(addon).map(one -> LeftAlone.of(one, page)).orElse(null));
    }

    private void decide(AddonId addon, String what, Decision decision, Actor by) {
        Installation present = installations
                .find(addon)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "It is not installed"));
        switch (what) {
            case "pin" -> decisions.pin(addon, version(decision, present.version()), by);
            case "unpin" -> decisions.pin(addon, null, by);
            case "skip" -> decisions.skip(addon, version(decision, null), by);
            case "unskip" -> decisions.skip(addon, null, by);
            default -> decisions.automatic(addon, automatic(decision), by);
        }
    }

    private static Version version(Decision decision, @Nullable Version otherwise) {
        String said = decision.version() == null ? "" : decision.version().strip();
        try {
            if (!said.isEmpty()) {
                return Version.of(said);
            }
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "That is no version", e);
        }
        if (otherwise == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "Name the version");
        }
        return otherwise;
    }

    private static @Nullable Automatic automatic(Decision decision) {
        String said = decision.automatic() == null ? "" : decision.automatic();
        try {
            return said.isEmpty() ? null : Automatic.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "none, patch or security", e);
        }
    }
}
