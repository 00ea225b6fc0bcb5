package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.EndedLink;
import com.supportpro.desk.billinglink.Login;
import com.supportpro.desk.billinglink.Logout;
import com.supportpro.desk.billinglink.Onward;
import com.supportpro.desk.billinglink.SetApart;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Login and Logout, out to the store and back. */
@Controller
@RequestMapping("/operator/billing-link")
@PreAuthorize("hasAuthority('addons.manage')")
class BillingLinkController {

    private final BillingLink link;
    private final Login login;
    private final Logout logout;
    private final SetApart apart;

    BillingLinkController(BillingLink link, Login login, Logout logout, SetApart apart) {
        this.link = link;
        this.login = login;
        this.logout = logout;
        this.apart = apart;
    }

    /** The page that the API's addresses lead to: here a person presses the button. */
    @GetMapping({"", "/login", "/logout"})
    String show(Page page, Model model) {
        model.addAttribute("link", link.status());
        Optional<EndedLink> ended = link.ended();
        model.addAttribute(
                "notice", ended.map(EndedLink::textKey).map(page::text).orElse(""));
        model.addAttribute("copied", ended.filter(EndedLink::ofCopy).isPresent());
        return "billinglink/show";
    }

    @PostMapping("/login")
    RedirectView login(
            Page page,
            HttpServletRequest request,
            CurrentOperator operator,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes next) {
        return onward(page, login.begin(back, Visitors.of(request, operator)), next);
    }

    @GetMapping("/callback")
    RedirectView callback(
            Page page,
            HttpServletRequest request,
            CurrentOperator operator,
            Login.Answer answer,
            RedirectAttributes next) {
        return onward(page, login.finish(answer, Visitors.of(request, operator)), next);
    }

    @PostMapping("/logout")
    RedirectView logout(
            Page page,
            HttpServletRequest request,
            CurrentOperator operator,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes next) {
        return onward(page, logout.begin(back, Visitors.of(request, operator)), next);
    }

    /** A copy becomes a desk of its own; then a person logs in. */
    @PostMapping("/set-apart")
    String setApart(Page page, HttpServletRequest request, CurrentOperator operator, RedirectAttributes next) {
        boolean done = apart.begin(operator.name(), request.getRemoteAddr());
        Toast toast = done
                ? Toast.success(page.text("billinglink.setApart.done"))
                : Toast.error(page.text("billinglink.setApart.noCopy"));
        toast.on(next);
        return "redirect:/operator/billing-link";
    }

    @GetMapping("/logged-out")
    RedirectView loggedOut(
            Page page,
            HttpServletRequest request,
            CurrentOperator operator,
            @RequestParam(required = false) @Nullable String state,
            RedirectAttributes next) {
        return onward(page, logout.finish(state, Visitors.of(request, operator)), next);
    }

    private static RedirectView onward(Page page, Onward onward, RedirectAttributes next) {
        if (!onward.textKey().isEmpty()) {
            String text = page.text(onward.textKey(), onward.pairs());
            (onward.failed() ? Toast.error(text) : Toast.success(text)).on(next);
        }
        RedirectView view = new RedirectView(onward.address());
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
