package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.ChangePassword;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.ManageOperators;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.texts.LanguagePacks;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own language, time zone and password. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProfileController {

    private static final String PROFILE = "redirect:/operator/profile";

    private final Operators operators;
    private final ManageOperators manage;
    private final ChangePassword passwords;
    private final LanguagePacks languages;

    ProfileController(Operators operators, ManageOperators manage, ChangePassword passwords, LanguagePacks languages) {
        this.operators = operators;
        this.manage = manage;
        this.passwords = passwords;
        this.languages = languages;
    }

    @GetMapping("/operator/profile")
    String show(Page page, CurrentOperator current, Model model) {
        Operator self = self(current);
        model.addAttribute("operator", self);
        model.addAttribute(
                "inactive",
                Optional.of(self.language())
                        .filter(tag -> !tag.isEmpty() && languages.find(tag).isEmpty()));
        model.addAttribute("languages", languages.all());
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return "operators/profile";
    }

    @PostMapping("/operator/profile")
    String preferences(
            Page page,
            CurrentOperator current,
            @RequestParam String language,
            @RequestParam String zone,
            RedirectAttributes next) {
        Operator self = self(current);
        boolean unchanged = language.equals(self.language());
        boolean known =
                unchanged || language.isEmpty() || languages.find(language).isPresent();
        if (known && ZoneId.getAvailableZoneIds().contains(zone)) {
            manage.preferences(self, language, ZoneId.of(zone), current);
            Toast.success(page.text("profile.saved")).on(next);
        } else {
            Toast.error(page.text("profile.mistake.choice")).on(next);
        }
        return PROFILE;
    }

    @PostMapping("/operator/profile/password")
    String password(
            Page page,
            CurrentOperator current,
            @RequestParam String old,
            @RequestParam String password,
            HttpSession session,
            RedirectAttributes next) {
        Optional<String> mistake = passwords.own(self(current), old, password, current, session.getId());
        mistake.map(key -> Toast.error(page.text(key)))
                .orElseGet(() -> Toast.success(page.text("profile.passwordChanged")))
                .on(next);
        return PROFILE;
    }

    private Operator self(CurrentOperator current) {
        return operators
                .find(UUID.fromString(current.operatorId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
