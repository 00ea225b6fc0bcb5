package com.supportpro.store.staffbilling;

import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.StaffCaller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes that lower prices. */
@Controller
@RequestMapping("/staff/promotions")
@PreAuthorize("hasAuthority('staff')")
class PromotionsController {

    private static final String BACK = "redirect:/staff/promotions";

    private final PromotionActs acts;
    private final StaffCaller caller;

    PromotionsController(PromotionActs acts, StaffCaller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("promotions", acts.all());
        return "staffbilling/promotions";
    }

    @PostMapping
    String create(@ModelAttribute PromotionRequest request, Authentication authentication, RedirectAttributes next) {
        Deed.attempt(next, () -> {
            String code = acts.create(request, caller.name(authentication)).code();
            return Toast.done("The promotion " + code + " runs from now on.");
        });
        return BACK;
    }

    @PostMapping("/{code}/end")
    String end(@PathVariable String code, Authentication authentication, RedirectAttributes next) {
        Deed.attempt(
                next,
                "The promotion has ended. Subscriptions that began with it keep it.",
                () -> acts.end(code, caller.name(authentication)));
        return BACK;
    }
}
