package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.Answer;
import com.supportpro.desk.approvals.AskForAddon;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.protocol.AddonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for an add-on from its page. */
@Controller
@PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage')")
class AskController {

    private final AskForAddon ask;

    AskController(AskForAddon ask) {
        this.ask = ask;
    }

    @PostMapping("/operator/addons/{publisher}/{slug}/request")
    String ask(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        AddonId addon = Found.addon(publisher, slug);
        Answer<AddonRequest> answer = ask.ask(addon, Found.cycle(cycle), reason, by);
        answer.refusal()
                .map(problem -> Toast.error(Refusals.words(problem, page)))
                .orElseGet(() -> Toast.success(page.text("approvals.asked")))
                .on(next);
        return "redirect:/operator/addons/" + addon;
    }
}
