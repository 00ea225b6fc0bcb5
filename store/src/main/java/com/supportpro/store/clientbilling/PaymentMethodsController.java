package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the account pays. */
@Controller
@RequestMapping("/payment-methods")
@PreAuthorize("hasAuthority('customer')")
class PaymentMethodsController {

    private static final String LIST = "redirect:/payment-methods";

    private final Own own;
    private final MethodsPages pages;
    private final EnterMethod enterMethod;
    private final RemoveMethod removeMethod;
    private final Away away;

    PaymentMethodsController(
            Own own, MethodsPages pages, EnterMethod enterMethod, RemoveMethod removeMethod, Away away) {
        this.own = own;
        this.pages = pages;
        this.enterMethod = enterMethod;
        this.removeMethod = removeMethod;
        this.away = away;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("shown", pages.page(page.account()));
        return "clientbilling/payment-methods";
    }

    @PostMapping("/add")
    String add(Page page, Model model) {
        return away.to(
                enterMethod.begin(page, "/payment-methods/added"),
                "You enter your payment method at our payment company",
                model);
    }

    /** Where the payment company leads back to. */
    @GetMapping("/added")
    String added(@RequestParam(defaultValue = "") String setup, Page page, RedirectAttributes next) {
        enterMethod
                .finish(page, setup, true)
                .ifPresent(method -> Toast.done(method.label() + " is added, and charged from now on.")
                        .on(next));
        return LIST;
    }

    @PostMapping("/{id}/prefer")
    String prefer(@PathVariable UUID id, Page page, RedirectAttributes next) {
        PaymentMethod method = own.method(page.account(), id);
        pages.prefer(page.account(), method);
        Toast.done(method.label() + " is charged from now on.").on(next);
        return LIST;
    }

    @GetMapping("/{id}/remove")
    String ask(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("method", own.method(page.account(), id));
        model.addAttribute("shown", pages.page(page.account()));
        return "clientbilling/remove-payment-method";
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes next) {
        PaymentMethod method = own.method(page.account(), id);
        removeMethod.remove(method, page.person().orElseThrow());
        Toast.done(method.label() + " is removed. It is charged for nothing any more.")
                .on(next);
        return LIST;
    }
}
