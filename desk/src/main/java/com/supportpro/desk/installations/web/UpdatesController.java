package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.AvailableUpdates;
import com.supportpro.desk.installations.Consented;
import com.supportpro.desk.installations.DecideUpdates;
import com.supportpro.desk.installations.UpdateAll;
import com.supportpro.desk.installations.UpdateBatch;
import com.supportpro.desk.installations.UpdateBatches;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be updated, all at once, and how the last time went. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class UpdatesController {

    private static final String PAGE = "/operator/addons/updates";

    private final AvailableUpdates available;
    private final UpdateAll updates;
    private final UpdateBatches batches;
    private final DecideUpdates decisions;
    private final BatchViews views;

    UpdatesController(
            AvailableUpdates available,
            UpdateAll updates,
            UpdateBatches batches,
            DecideUpdates decisions,
            BatchViews views) {
        this.available = available;
        this.updates = updates;
        this.batches = batches;
        this.decisions = decisions;
        this.views = views;
    }

    @GetMapping(PAGE)
    String show(Page page, Model model, @RequestParam(required = false) @Nullable UUID batch) {
        Optional<UpdateBatch> shown = batch == null ? batches.latest() : batches.find(batch);
        model.addAttribute(
                "offers",
                available.all().stream()
                        .map(update -> UpdatesView.Offer.of(update, page))
                        .toList());
        model.addAttribute("batch", shown.map(one -> views.of(one, page)));
        model.addAttribute("rule", decisions.rule());
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return "installations/updates";
    }

    @PostMapping("/operator/addons/update-all")
    String begin(
            Page page,
            CurrentOperator by,
            @RequestParam(required = false) @Nullable List<String> consent,
            HttpServletRequest http,
            RedirectAttributes next) {
        Optional<UpdateBatch> begun = updates.begin(Consented.named(consent), Asked.actor(by, http));
        if (begun.isEmpty()) {
            Toast.success(page.text("installations.updates.none")).on(next);
        }
        return "redirect:" + PAGE + begun.map(one -> "?batch=" + one.id()).orElse("");
    }

    @PostMapping("/operator/addons/update-rule")
    String rule(Page page, CurrentOperator by, RuleForm form, HttpServletRequest http, RedirectAttributes next) {
        form.rule()
                .ifPresentOrElse(
                        rule -> {
                            decisions.rule(rule, Asked.actor(by, http));
                            Toast.success(page.text("installations.updates.saved"))
                                    .on(next);
                        },
                        () -> Toast.error(page.text("installations.updates.invalid"))
                                .on(next));
        return "redirect:" + PAGE;
    }
}
