package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.ApiTokens;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.ManageTokens;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens: made, shown once, revoked. */
@Controller
@PreAuthorize("hasAuthority('operators.manage')")
class TokensController {

    private static final String LIST = "redirect:/operator/tokens";

    private final ApiTokens tokens;
    private final ManageTokens manage;

    TokensController(ApiTokens tokens, ManageTokens manage) {
        this.tokens = tokens;
        this.manage = manage;
    }

    @GetMapping("/operator/tokens")
    String list(Page page, Model model) {
        return list(model, "");
    }

    /** The secret is told in the answer itself: what a page leads on to is kept in the session until it is shown. */
    @PostMapping("/operator/tokens")
    String create(
            Page page,
            CurrentOperator by,
            @RequestParam String name,
            @RequestParam(required = false, defaultValue = "") Set<String> permissions,
            @RequestParam(defaultValue = "90") int days,
            Model model,
            RedirectAttributes next) {
        Optional<String> secret = manage.make(name, permissions, days, by);
        if (secret.isEmpty()) {
            Toast.error(page.text("tokens.mistake")).on(next);
            return LIST;
        }
        return list(model, secret.get());
    }

    @PostMapping("/operator/tokens/{id}/revoke")
    String revoke(Page page, CurrentOperator by, @PathVariable UUID id, RedirectAttributes next) {
        manage.revoke(id, by);
        Toast.success(page.text("tokens.revoked")).on(next);
        return LIST;
    }

    private String list(Model model, String secret) {
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("permissions", List.of(Permission.values()));
        model.addAttribute("secret", secret);
        return "operators/tokens";
    }
}
