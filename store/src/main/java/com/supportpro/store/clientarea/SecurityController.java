package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.clientarea.PersonalSecurity.Change;
import com.supportpro.store.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own password, sessions and sign-ins. */
@Controller
@RequestMapping("/security")
@PreAuthorize("hasAnyAuthority('customer', 'staff')")
class SecurityController {

    private final PersonalSecurity security;

    SecurityController(PersonalSecurity security) {
        this.security = security;
    }

    @GetMapping
    String show(Page page, HttpServletRequest request, Model model) {
        return show(page, request, model, "");
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Optional<String> objection = security.change(new Change(person(page), present, wanted, sessionId(request)));
        if (objection.isPresent()) {
            response.setStatus(422);
            return show(page, request, model, objection.get());
        }
        Toast.done("Your password is changed. Everywhere else you are signed out.")
                .on(next);
        return "redirect:/security";
    }

    @PostMapping("/language")
    String write(@RequestParam(defaultValue = "") String language, Page page, RedirectAttributes next) {
        Language wanted = Language.of(language);
        security.write(person(page), wanted);
        Toast.done("Mails and PDFs come in " + wanted.ownName() + " from now on.")
                .on(next);
        return "redirect:/security";
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@PathVariable String handle, Page page, RedirectAttributes next) {
        security.end(person(page), handle);
        Toast.done("Signed out there.").on(next);
        return "redirect:/security";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(Page page, HttpServletRequest request, RedirectAttributes next) {
        security.endOthers(person(page), sessionId(request));
        Toast.done("You are signed out everywhere else.").on(next);
        return "redirect:/security";
    }

    private String show(Page page, HttpServletRequest request, Model model, String mistake) {
        model.addAttribute("view", security.of(person(page), sessionId(request)));
        model.addAttribute("mistake", mistake);
        return "clientarea/security";
    }

    private static Person person(Page page) {
        return page.person().orElseThrow();
    }

    private static String sessionId(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
