package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.ChangeStore;
import com.supportpro.desk.billinglink.ConfirmKeys;
import com.supportpro.desk.billinglink.StoreChange;
import com.supportpro.desk.billinglink.StoreStandings;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.StoreEntry;
import com.supportpro.desk.panel.NavItem;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the store and the licence, and takes others. */
@Controller
@PreAuthorize("hasAuthority('settings.manage')")
class StoreController {

    private static final String STORE = "redirect:/operator/store";

    private final StoreStandings standings;
    private final ChangeStore change;
    private final ConfirmKeys confirm;

    StoreController(StoreStandings standings, ChangeStore change, ConfirmKeys confirm) {
        this.standings = standings;
        this.change = change;
        this.confirm = confirm;
    }

    /** The entry of the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavItem storeItem() {
            return new NavItem(96, "settings.manage", "nav.store", "link-45deg", "/operator/store");
        }
    }

    @GetMapping("/operator/store")
    String show(Page page, Model model) {
        return show(model, standings.present().url(), Map.of());
    }

    @PostMapping("/operator/store")
    String change(
            Page page,
            CurrentOperator by,
            HttpServletRequest request,
            @ModelAttribute StoreEntry entry,
            Model model,
            RedirectAttributes next) {
        StoreChange outcome = change.to(entry, by.name(), request.getRemoteAddr());
        if (!outcome.mistakes().isEmpty()) {
            return show(model, entry.storeUrl(), outcome.mistakes());
        }
        Toast.success(page.text(outcome.heard() ? "store.changed" : "store.changed.silent"))
                .on(next);
        return STORE;
    }

    @PostMapping("/operator/store/keys")
    String believe(
            Page page,
            CurrentOperator by,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") Set<String> keys,
            RedirectAttributes next) {
        Toast toast = confirm.now(keys, by.name(), request.getRemoteAddr())
                ? Toast.success(page.text("store.offered.believed"))
                : Toast.error(page.text("store.offered.gone"));
        toast.on(next);
        return STORE;
    }

    private String show(Model model, String url, Map<String, String> mistakes) {
        model.addAttribute("store", standings.present());
        model.addAttribute("url", url);
        model.addAttribute("mistakes", mistakes);
        return "billinglink/store";
    }
}
