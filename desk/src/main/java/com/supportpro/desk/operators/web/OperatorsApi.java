package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.ChangePassword;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.LastAdministratorException;
import com.supportpro.desk.operators.ManageOperators;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.panel.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who works here, for programs. */
@RestController
@RequestMapping("/api/v1/operators")
@PreAuthorize("hasAuthority('operators.manage')")
class OperatorsApi {

    /** Programs have none that would have to stay. */
    private static final String NO_SESSION = "";

    private final Operators operators;
    private final ManageOperators manage;
    private final ChangePassword passwords;

    OperatorsApi(Operators operators, ManageOperators manage, ChangePassword passwords) {
        this.operators = operators;
        this.manage = manage;
        this.passwords = passwords;
    }

    /** An operator to add. */
    record NewOperator(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable String role) {}

    /** What is to be another way. */
    record Change(@Nullable String role, @Nullable Boolean active) {}

    /** A password to set. */
    record NewPassword(@Nullable String password) {}

    @GetMapping
    Map<String, List<Operator>> list() {
        return Map.of("items", operators.all());
    }

    @PostMapping
    ResponseEntity<?> add(Page page, CurrentOperator by, @RequestBody NewOperator added) {
        Optional<String> mistake =
                manage.add(text(added.email()), text(added.name()), text(added.password()), text(added.role()), by);
        if (mistake.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("email", text(added.email())));
        }
        return Problems.of(page, mistake.get());
    }

    /** What is not sent stays as it is. */
    @PutMapping("/{id}")
    ResponseEntity<?> change(Page page, CurrentOperator by, @PathVariable UUID id, @RequestBody Change change) {
        Operator present = operator(id);
        String role = change.role() == null ? present.role() : change.role();
        boolean active = change.active() == null ? present.active() : change.active();
        try {
            Optional<String> mistake = manage.change(present, role, active, by);
            return mistake.isEmpty() ? ResponseEntity.ok(operator(id)) : Problems.of(page, mistake.get());
        } catch (LastAdministratorException e) {
            return Problems.of(page, "operators.mistake.last");
        }
    }

    @PutMapping("/{id}/password")
    ResponseEntity<?> password(Page page, CurrentOperator by, @PathVariable UUID id, @RequestBody NewPassword body) {
        Optional<String> mistake = passwords.of(operator(id), text(body.password()), by, NO_SESSION);
        return mistake.isEmpty() ? ResponseEntity.noContent().build() : Problems.of(page, mistake.get());
    }

    private Operator operator(UUID id) {
        return operators
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such operator"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
