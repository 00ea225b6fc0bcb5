package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Requirements;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before a desk upgrade: which add-ons get along with the version to come. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class FitController {

    private final Requirements requirements;
    private final DeskVersion desk;

    FitController(Requirements requirements, DeskVersion desk) {
        this.requirements = requirements;
        this.desk = desk;
    }

    @GetMapping("/operator/desk-upgrade")
    String show(Page page, Model model, @RequestParam(name = "desk", defaultValue = "") String asked) {
        String version = asked.isBlank() ? desk.toString() : asked.strip();
        model.addAttribute("desk", version);
        try {
            model.addAttribute("fits", fits(version, page));
            model.addAttribute("valid", true);
        } catch (InvalidDocumentException e) {
            model.addAttribute("fits", List.of());
            model.addAttribute("valid", false);
        }
        return "installations/fit";
    }

    @GetMapping("/api/v1/addons/fit")
    ResponseEntity<?> fit(Page page, @RequestParam(name = "desk", defaultValue = "") String asked) {
        try {
            return ResponseEntity.ok(Map.of("desk", asked, "addons", fits(asked, page)));
        } catch (InvalidDocumentException e) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text("installations.fit.invalid"), "");
        }
    }

    private List<FitView> fits(String version, Page page) {
        return requirements.fit(Version.of(version)).stream()
                .map(fit -> FitView.of(fit, page))
                .toList();
    }
}
