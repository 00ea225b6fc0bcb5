package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.entitlements.DeskReports;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskLine;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desks that run under the account's licences. */
@Controller
@RequestMapping("/desks")
@PreAuthorize("hasAuthority('customer')")
class DesksController {

    private final Holdings holdings;
    private final RemoveDesk removeDesk;
    private final MoveDesk moveDesk;
    private final DeskReports reports;

    DesksController(Holdings holdings, RemoveDesk removeDesk, MoveDesk moveDesk, DeskReports reports) {
        this.holdings = holdings;
        this.removeDesk = removeDesk;
        this.moveDesk = moveDesk;
        this.reports = reports;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("desks", holdings.desks(page.account()));
        model.addAttribute("licensed", !holdings.licences(page.account()).isEmpty());
        return "clientarea/desks";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Page page, Model model) {
        HeldDesk held = holdings.desk(page.account(), id);
        model.addAttribute("held", held);
        model.addAttribute("waiting", moveDesk.waiting(held.desk()));
        model.addAttribute("report", reports.of(held.desk().id()));
        return "clientarea/desk";
    }

    /** @param line the installation that is the desk from now on; the one that called last when it is not said */
    @PostMapping("/{id}/moved")
    String moved(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID line,
            Page page,
            RedirectAttributes next) {
        Desk desk = holdings.desk(page.account(), id).desk();
        boolean moved = Optional.ofNullable(line)
                .or(() -> moveDesk.waiting(desk).stream().map(DeskLine::id).findFirst())
                .filter(one -> moveDesk.moved(desk, one, page.person().orElseThrow()))
                .isPresent();
        Toast toast = moved
                ? Toast.done("The new installation is " + desk.name() + " now. Shut the old one down.")
                : Toast.failed("No other installation of " + desk.name() + " has called. Start it first.");
        toast.on(next);
        return "redirect:/desks/" + desk.id();
    }

    @GetMapping("/{id}/remove")
    String ask(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("held", holdings.desk(page.account(), id));
        return "clientarea/remove-desk";
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Desk desk = holdings.desk(page.account(), id).desk();
        Person person = page.person().orElseThrow();
        removeDesk.remove(desk, person);
        Toast.done(desk.name() + " is removed. It can reach nothing of yours any more.")
                .on(next);
        return "redirect:/desks";
    }
}
