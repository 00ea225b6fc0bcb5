package com.supportpro.desk.runtime.web;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.runtime.AddonSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which operators fill in an add-on's settings. */
@Controller
@RequestMapping(Paths.PAGE)
@PreAuthorize("hasAuthority('addons.manage')")
class SettingsController {

    private final AddonSettings settings;

    SettingsController(AddonSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Page page, Model model, @PathVariable String publisher, @PathVariable String slug) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        return page(model, SettingsView.of(page, form));
    }

    @PostMapping
    String save(
            Page page,
            Model model,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes next,
            HttpServletResponse response) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        if (!form.running()) {
            return notSaved(page, form, "settings.notRunning", next);
        }
        if (Typed.none(form, parameters)) {
            return notSaved(page, form, "settings.otherFields", next);
        }
        Map<String, String> typed = Typed.of(form, parameters);
        SettingsOutcome outcome = Typed.owed(form, typed).isEmpty()
                ? settings.save(form.addon(), typed, by.name())
                : new SettingsOutcome.Refused(problems(form, typed));
        if (outcome instanceof SettingsOutcome.Refused refused) {
            response.setStatus(422);
            return page(model, SettingsView.of(page, form, typed, Mistakes.byField(page, refused.problems()), null));
        }
        if (outcome instanceof SettingsOutcome.Saved) {
            Toast.success(page.text("settings.saved")).on(next);
            return shownAnew(form);
        }
        return notSaved(page, form, "settings.notRunning", next);
    }

    /** Tries what was typed; by htmx, only what came of it is sent. */
    @PostMapping("/test")
    String test(
            Page page,
            Model model,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        Map<String, String> typed = Typed.of(form, parameters);
        List<SettingsProblem> problems = problems(form, typed);
        SettingsCheck tested = form.running() && problems.isEmpty() ? settings.test(form.addon(), typed) : null;
        SettingsView view = SettingsView.of(page, form, typed, Mistakes.byField(page, problems), tested);
        model.addAttribute("view", view);
        return htmx == null ? "runtime/settings" : "runtime/tested";
    }

    private List<SettingsProblem> problems(SettingsForm form, Map<String, String> typed) {
        List<SettingsProblem> problems = new ArrayList<>(settings.check(form.addon(), typed));
        problems.addAll(Typed.owed(form, typed));
        return problems;
    }

    private static String notSaved(Page page, SettingsForm form, String why, RedirectAttributes next) {
        Toast.error(page.text(why)).on(next);
        return shownAnew(form);
    }

    private static String shownAnew(SettingsForm form) {
        return "redirect:/operator/addons/" + form.addon() + "/settings";
    }

    private static String page(Model model, SettingsView view) {
        model.addAttribute("view", view);
        return "runtime/settings";
    }
}
