package com.supportpro.store.clientarea;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Licence;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account's licences; a key is shown only when asked for, and that is remembered. */
@Controller
@RequestMapping("/licences")
@PreAuthorize("hasAuthority('customer')")
class LicencesController {

    private static final String REVEALED = "revealed";

    private final Holdings holdings;
    private final Audit audit;
    private final StoreProperties store;

    LicencesController(Holdings holdings, Audit audit, StoreProperties store) {
        this.holdings = holdings;
        this.audit = audit;
        this.store = store;
    }

    @GetMapping
    String list(Page page, Model model) {
        return show(holdings.licences(page.account()), "", model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Page page, Model model) {
        HeldLicence held = holdings.licence(page.account(), id);
        return show(List.of(held), held.licence().title(), model);
    }

    @PostMapping("/{id}/reveal")
    String reveal(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Licence licence = holdings.licence(page.account(), id).licence();
        Person person = page.person().orElseThrow();
        audit.record(
                new AuditEvent(person.email().value(), "Licence key revealed", licence.described(), licence.holder()));
        next.addFlashAttribute(REVEALED, id.toString());
        return "redirect:/licences/" + id;
    }

    /** @param single the licence's name where only one is shown */
    private String show(List<HeldLicence> licences, String single, Model model) {
        model.addAttribute("licences", licences);
        model.addAttribute("single", single);
        model.addAttribute("store", store.publicUrl().toString());
        model.addAttribute(REVEALED, model.getAttribute(REVEALED) instanceof String licence ? licence : "");
        return "clientarea/licences";
    }
}
