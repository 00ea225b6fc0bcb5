package com.supportpro.store.clientarea;

import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.entitlements.DeskReport;
import com.supportpro.store.entitlements.DeskReports;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a licence from one desk to another: what it means first, then the old one is retired. */
@Controller("moveOwnLicenceController")
@RequestMapping("/licences/{id}/move")
@PreAuthorize("hasAuthority('customer')")
class MoveLicenceController {

    private final Holdings holdings;
    private final DeskReports reports;
    private final RemoveDesk removeDesk;

    MoveLicenceController(Holdings holdings, DeskReports reports, RemoveDesk removeDesk) {
        this.holdings = holdings;
        this.reports = reports;
        this.removeDesk = removeDesk;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Page page, Model model) {
        HeldLicence held = holdings.licence(page.account(), id);
        Map<DeskId, DeskReport> said = new HashMap<>();
        held.desks().forEach(desk -> reports.of(desk.id()).ifPresent(report -> said.put(desk.id(), report)));
        model.addAttribute("held", held);
        model.addAttribute("reports", said);
        return "clientarea/move-licence";
    }

    @PostMapping
    String move(@PathVariable UUID id, @RequestParam UUID desk, Page page, RedirectAttributes next) {
        HeldLicence held = holdings.licence(page.account(), id);
        Desk old = held.desks().stream()
                .filter(found -> found.id().value().equals(desk))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        removeDesk.free(held.licence(), old, page.person().orElseThrow());
        Toast.done(old.name() + " is retired. Register the new desk with the licence key now.")
                .on(next);
        return "redirect:/licences/" + id;
    }
}
