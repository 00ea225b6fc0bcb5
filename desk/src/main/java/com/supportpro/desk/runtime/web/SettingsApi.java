package com.supportpro.desk.runtime.web;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.AddonSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An add-on's settings for programs: an object of values by name. A secret is shown as {@code {"set":true}} and sent as
 * text; what is not sent stays as it is, and null takes a value away.
 */
@RestController
@RequestMapping(Paths.API)
@PreAuthorize("hasAuthority('addons.manage')")
class SettingsApi {

    private final AddonSettings settings;

    SettingsApi(AddonSettings settings) {
        this.settings = settings;
    }

    /** What trying out showed, in the reader's words. */
    record Tested(SettingsCheck.Outcome outcome, String message) {}

    /** One mistake. */
    record Mistake(String field, String message) {}

    @GetMapping
    ResponseEntity<?> show(@PathVariable String publisher, @PathVariable String slug) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        return form.running() ? ResponseEntity.ok(SettingsJson.of(form)) : notRunning(form.addon());
    }

    @PutMapping
    ResponseEntity<?> save(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestBody Map<String, @Nullable Object> values) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        if (!form.running()) {
            return notRunning(form.addon());
        }
        List<SettingsProblem> unfit = SettingsJson.unfit(form, values);
        if (!unfit.isEmpty()) {
            return refused(page, unfit);
        }
        SettingsOutcome outcome = settings.save(form.addon(), SettingsJson.typed(form, values), by.name());
        if (outcome instanceof SettingsOutcome.Refused refused) {
            return refused(page, refused.problems());
        }
        return outcome instanceof SettingsOutcome.Saved ? show(publisher, slug) : notRunning(form.addon());
    }

    /** Tries the saved values with the sent ones over them. */
    @PostMapping("/test")
    ResponseEntity<?> test(
            Page page,
            @PathVariable String publisher,
            @PathVariable String slug,
            @RequestBody Map<String, @Nullable Object> values) {
        SettingsForm form = settings.form(new AddonId(publisher, slug));
        if (!form.running()) {
            return notRunning(form.addon());
        }
        Map<String, String> typed = SettingsJson.typed(form, values);
        List<SettingsProblem> unfit = SettingsJson.unfit(form, values);
        List<SettingsProblem> problems = unfit.isEmpty() ? settings.check(form.addon(), typed) : unfit;
        if (!problems.isEmpty()) {
            return refused(page, problems);
        }
        SettingsCheck check = settings.test(form.addon(), typed);
        return ResponseEntity.ok(new Tested(check.outcome(), page.said(check.message())));
    }

    private static ResponseEntity<ProblemDetail> notRunning(AddonId addon) {
        return Problems.answer(
                HttpStatus.CONFLICT, "not-running", addon + " does not run; its settings are there while it does");
    }

    private static ResponseEntity<ProblemDetail> refused(Page page, List<SettingsProblem> problems) {
        List<Mistake> mistakes = Mistakes.byField(page, problems).entrySet().stream()
                .map(mistake -> new Mistake(mistake.getKey(), mistake.getValue()))
                .toList();
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Nothing was saved; see the errors");
        problem.setProperty("errors", mistakes);
        return Problems.answer(problem);
    }
}
