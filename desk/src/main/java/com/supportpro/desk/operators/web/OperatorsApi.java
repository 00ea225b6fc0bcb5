package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.ManageOperators;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operators")
@PreAuthorize("hasAuthority('operators.manage')")
class OperatorsApi {

    private final Operators operators;
    private final ManageOperators manage;

    OperatorsApi(Operators operators, ManageOperators manage) {
        this.operators = operators;
        this.manage = manage;
    }

    /** An operator to add. */
    record NewOperator(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable String role) {}

    /** How a refusal is told to a program. */
    private record Refusal(HttpStatus status, String name) {

        static Refusal of(String mistake) {
            return switch (mistake) {
                case "operators.mistake.taken" -> new Refusal(HttpStatus.CONFLICT, "taken");
                case "operators.mistake.beyond" -> new Refusal(HttpStatus.FORBIDDEN, "forbidden");
                default -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
            };
        }
    }

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
        Refusal refusal = Refusal.of(mistake.get());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), page.text(mistake.get()));
        problem.setType(URI.create("urn:supportpro:problem:" + refusal.name()));
        return ResponseEntity.status(refusal.status()).body(problem);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
