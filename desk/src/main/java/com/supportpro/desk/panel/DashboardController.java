package com.supportpro.desk.panel;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DashboardController {

    private final ObjectProvider<DashboardCard> cards;
    private final ObjectProvider<AddonCards> addons;
    private final ObjectProvider<DashboardNotes> notes;

    DashboardController(
            ObjectProvider<DashboardCard> cards,
            ObjectProvider<AddonCards> addons,
            ObjectProvider<DashboardNotes> notes) {
        this.cards = cards;
        this.addons = addons;
        this.notes = notes;
    }

    @GetMapping("/operator")
    @PreAuthorize("isAuthenticated()")
    String dashboard(Page page, Authentication reader, Model model) {
        List<Figure> figures = cards.stream()
                .filter(card -> page.may(card.authority()))
                .sorted(Comparator.comparingInt(DashboardCard::order))
                .map(card -> new Figure(
                        page.text(card.textKey()),
                        card.icon(),
                        card.path(),
                        card.figure().getAsLong()))
                .toList();
        String operator = String.valueOf(reader.getPrincipal());
        model.addAttribute("figures", figures);
        model.addAttribute(
                "addons",
                addons.stream().flatMap(offered -> offered.of(page).stream()).toList());
        model.addAttribute(
                "notes",
                notes.stream().flatMap(some -> some.of(operator, page).stream()).toList());
        return "panel/dashboard";
    }

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String portal(Page page) {
        return "panel/portal";
    }
}
