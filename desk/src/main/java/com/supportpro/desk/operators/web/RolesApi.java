package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.LastAdministratorException;
import com.supportpro.desk.operators.ManageOperators;
import com.supportpro.desk.operators.Roles;
import com.supportpro.desk.panel.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Roles, for programs. */
@RestController
@RequestMapping("/api/v1/roles")
@PreAuthorize("hasAuthority('operators.manage')")
class RolesApi {

    private final Roles roles;
    private final ManageOperators manage;

    RolesApi(Roles roles, ManageOperators manage) {
        this.roles = roles;
        this.manage = manage;
    }

    /** All roles. */
    record RoleViews(List<Roles.Role> items) {}

    /** What a role may. */
    record Permissions(@Nullable Set<@Nullable String> permissions) {}

    @GetMapping
    RoleViews list() {
        return new RoleViews(roles.all());
    }

    /** Adds the role, or changes it. */
    @PutMapping("/{name}")
    ResponseEntity<?> put(Page page, CurrentOperator by, @PathVariable String name, @RequestBody Permissions body) {
        Set<String> permissions = Asked.permissions(body.permissions());
        try {
            Optional<String> mistake = manage.role(name, permissions, by);
            return mistake.isEmpty() ? ResponseEntity.ok(role(name.strip())) : Problems.of(page, mistake.get());
        } catch (LastAdministratorException e) {
            return Problems.of(page, "operators.mistake.last");
        }
    }

    @DeleteMapping("/{name}")
    ResponseEntity<?> remove(Page page, CurrentOperator by, @PathVariable String name) {
        Optional<String> mistake = manage.removeRole(role(name), by);
        return mistake.isEmpty() ? ResponseEntity.noContent().build() : Problems.of(page, mistake.get());
    }

    private Roles.Role role(String name) {
        return roles.find(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such role"));
    }
}
