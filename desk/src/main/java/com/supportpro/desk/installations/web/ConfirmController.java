package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Impacts;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.panel.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Says what will stop or be lost before it does. */
@Controller
@RequestMapping("/operator/addons/{publisher}/{slug}")
@PreAuthorize("hasAuthority('addons.manage')")
class ConfirmController {

    private final Installations installations;
    private final Impacts impacts;

    ConfirmController(Installations installations, Impacts impacts) {
        this.installations = installations;
        this.impacts = impacts;
    }

    @GetMapping("/uninstall")
    String uninstall(Page page, Model model, @PathVariable String publisher, @PathVariable String slug) {
        describe(page, model, installed(publisher, slug), Action.UNINSTALL);
        return "installations/uninstall";
    }

    @GetMapping("/deactivate")
    String deactivate(Page page, Model model, @PathVariable String publisher, @PathVariable String slug) {
        describe(page, model, installed(publisher, slug), Action.DEACTIVATE);
        return "installations/deactivate";
    }

    private void describe(Page page, Model model, Installation installation, Action action) {
        model.addAttribute("installation", installation);
        model.addAttribute("impacts", impacts.of(installation, action, page));
        model.addAttribute("grid", Paths.grid(installation.kind()));
    }

    private Installation installed(String publisher, String slug) {
        return installations
                .find(Paths.id(publisher, slug))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
