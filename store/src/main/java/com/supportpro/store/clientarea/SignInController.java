package com.supportpro.store.clientarea;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in and sign-out pages; the posts go to Spring Security. */
@Controller
@PreAuthorize("permitAll()")
class SignInController {

    private final PendingLink pending;

    SignInController(PendingLink pending) {
        this.pending = pending;
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Page page, Model model) {
        if (page.person().isPresent()) {
            return "redirect:/";
        }
        HttpSession session = request.getSession();
        model.addAttribute("mistake", taken(session, SignInFailed.MISTAKE));
        model.addAttribute("email", taken(session, SignInFailed.EMAIL));
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute("desk", pending.deskName(request, response).orElse(""));
        return "clientarea/sign-in";
    }

    @GetMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Page page) {
        pending.deskName(request, response);
        return page.person().isPresent() ? "clientarea/sign-out" : "redirect:/sign-in";
    }

    private static String taken(HttpSession session, String name) {
        @Nullable Object value = session.getAttribute(name);
        session.removeAttribute(name);
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
