package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.ChangePassword;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.LastAdministratorException;
import com.supportpro.desk.operators.ManageOperators;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.operators.Roles;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAuthority('operators.manage')")
class OperatorsController {

    private static final String LIST = "redirect:/operator/operators";

    private final Operators operators;
    private final Roles roles;
    private final ManageOperators manage;
    private final ChangePassword passwords;

    OperatorsController(Operators operators, Roles roles, ManageOperators manage, ChangePassword passwords) {
        this.operators = operators;
        this.roles = roles;
        this.manage = manage;
        this.passwords = passwords;
    }

    @GetMapping("/operator/operators")
    String list(Page page, Model model) {
        return show(model, Addition.BLANK);
    }

    @PostMapping("/operator/operators")
    String add(
            Page page,
            Model model,
            CurrentOperator by,
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String role,
            RedirectAttributes next) {
        Optional<String> mistake = manage.add(email, name, password, role, by);
        if (mistake.isPresent()) {
            String key = mistake.get();
            return show(model, new Addition(name, email, role, Map.of(Addition.field(key), page.text(key))));
        }
        Toast.success(page.text("operators.added", "name", name)).on(next);
        return LIST;
    }

    @PostMapping("/operator/operators/{id}")
    String change(
            Page page,
            CurrentOperator by,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(defaultValue = "false") boolean active,
            RedirectAttributes next) {
        try {
            Optional<String> mistake = manage.change(operator(id), role, active, by);
            toast(page, mistake, page.text("operators.changed")).on(next);
        } catch (LastAdministratorException e) {
            Toast.error(page.text("operators.mistake.last")).on(next);
        }
        return LIST;
    }

    @PostMapping("/operator/operators/{id}/password")
    String password(
            Page page,
            CurrentOperator by,
            @PathVariable UUID id,
            @RequestParam String password,
            HttpSession session,
            RedirectAttributes next) {
        Optional<String> mistake = passwords.of(operator(id), password, by, session.getId());
        toast(page, mistake, page.text("operators.passwordSet")).on(next);
        return LIST;
    }

    @PostMapping("/operator/roles")
    String role(
            Page page,
            CurrentOperator by,
            @RequestParam String name,
            @RequestParam(required = false, defaultValue = "") Set<String> permissions,
            RedirectAttributes next) {
        try {
            toast(page, manage.role(name, permissions, by), page.text("roles.saved"))
                    .on(next);
        } catch (LastAdministratorException e) {
            Toast.error(page.text("operators.mistake.last")).on(next);
        }
        return LIST;
    }

    @PostMapping("/operator/roles/remove")
    String removeRole(Page page, CurrentOperator by, @RequestParam String name, RedirectAttributes next) {
        Roles.Role role = roles.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        toast(page, manage.removeRole(role, by), page.text("roles.removed", "name", name))
                .on(next);
        return LIST;
    }

    private String show(Model model, Addition addition) {
        model.addAttribute("addition", addition);
        model.addAttribute("operators", operators.all());
        model.addAttribute("roles", roles.all());
        model.addAttribute("permissions", List.of(Permission.values()));
        return "operators/list";
    }

    private Operator operator(UUID id) {
        return operators.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Toast toast(Page page, Optional<String> mistake, String success) {
        return mistake.map(key -> Toast.error(page.text(key))).orElseGet(() -> Toast.success(success));
    }
}
