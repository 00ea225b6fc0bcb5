package com.supportpro.store.setup;

import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The set-up as a page; whoever posts proves themselves with the set-up token. */
@Controller
class SetUpController {

    private final SetUpStore setUp;

    SetUpController(SetUpStore setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/setup")
    @PreAuthorize("permitAll()")
    String form(Page page, Model model) {
        return setUp.needed() ? show(model, SetUpInput.BLANK, Map.of()) : "redirect:/sign-in";
    }

    @PostMapping("/setup")
    @PreAuthorize("permitAll()")
    String submit(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute SetUpInput input,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        SetUpOutcome outcome = setUp.apply(token.strip(), input, request.getRemoteAddr());
        if (outcome.refused()) {
            response.setStatus(outcome.status());
            return show(model, input, outcome.mistakes());
        }
        Toast.done("The store is set up. Sign in with the password that you chose.")
                .on(next);
        return "redirect:/sign-in";
    }

    private static String show(Model model, SetUpInput input, Map<String, String> mistakes) {
        model.addAttribute("input", input);
        model.addAttribute("mistakes", mistakes);
        return "setup/set-up";
    }
}
