package com.supportpro.desk.runtime.web;

import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.shown.Forms;
import com.supportpro.protocol.AddonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators send from the boxes of add-ons beside a ticket. */
@Controller
class PanelController {

    private final AddonForms forms;

    PanelController(AddonForms forms) {
        this.forms = forms;
    }

    @PostMapping(Paths.PANEL)
    @PreAuthorize("hasAuthority('tickets.read') and hasAuthority('tickets.write')")
    String send(
            Page page,
            CurrentOperator by,
            @PathVariable long number,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes next) {
        AddonId addon = new AddonId(publisher, slug);
        toast(page, forms.send(addon, number, action, by, page.language(), Forms.sent(parameters)))
                .on(next);
        return "redirect:/operator/tickets/" + number;
    }

    private static Toast toast(Page page, CallResult<FormAnswer> result) {
        return result.answer()
                .map(answer -> answer.done() ? Toast.success(answer.message()) : Toast.error(answer.message()))
                .orElseGet(() -> Toast.error(page.text("addons.noAnswer.form")));
    }
}
