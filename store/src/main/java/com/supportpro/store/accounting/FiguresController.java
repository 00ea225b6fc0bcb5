package com.supportpro.store.accounting;

import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the business goes. */
@Controller
class FiguresController {

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/staff/figures")
    @PreAuthorize("hasAuthority('staff')")
    String show(Page page, Model model) {
        FiguresView view = figures.now();
        model.addAttribute("figures", view);
        model.addAttribute(
                "revenue",
                view.currencies().stream().map(FiguresController::revenue).toList());
        model.addAttribute("active", active(view));
        return "accounting/figures";
    }

    private static Chart revenue(FiguresView.Currency currency) {
        return Chart.of(
                "Net revenue by month in " + currency.code(),
                currency.revenue().stream()
                        .map(month -> new Chart.Point(
                                month.month(),
                                month.net().minorUnits(),
                                com.supportpro.store.clientbilling.Words.money(month.net())))
                        .toList());
    }

    private static Chart active(FiguresView view) {
        return Chart.of(
                "Active subscriptions at the end of each month",
                view.subscriptions().stream()
                        .map(month -> new Chart.Point(month.month(), month.atEnd(), String.valueOf(month.atEnd())))
                        .toList());
    }
}
