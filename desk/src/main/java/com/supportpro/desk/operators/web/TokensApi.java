package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.ApiTokens;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.ManageTokens;
import com.supportpro.desk.panel.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** API tokens, for programs that renew their own. */
@RestController
@RequestMapping("/api/v1/tokens")
@PreAuthorize("hasAuthority('operators.manage')")
class TokensApi {

    private static final int DAYS = 90;

    private final ApiTokens tokens;
    private final ManageTokens manage;

    TokensApi(ApiTokens tokens, ManageTokens manage) {
        this.tokens = tokens;
        this.manage = manage;
    }

    /** All tokens, without their secrets. */
    record TokenViews(List<ApiTokens.ApiToken> items) {}

    /** A token to make; without days it ends after 90. */
    record NewToken(
            @Nullable String name,
            @Nullable Set<@Nullable String> permissions,
            @Nullable Integer days) {}

    /** The secret is told this once. */
    record Made(String name, String secret) {}

    @GetMapping
    TokenViews list() {
        return new TokenViews(tokens.all());
    }

    @PostMapping
    ResponseEntity<?> make(Page page, CurrentOperator by, @RequestBody NewToken wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        Set<String> permissions = Asked.permissions(wanted.permissions());
        int days = wanted.days() == null ? DAYS : wanted.days();
        Optional<String> secret = manage.make(name, permissions, days, by);
        return secret.isPresent()
                ? ResponseEntity.status(HttpStatus.CREATED).body(new Made(name.strip(), secret.get()))
                : Problems.of(page, "tokens.mistake");
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(CurrentOperator by, @PathVariable UUID id) {
        if (!manage.revoke(id, by)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such token, or it is revoked");
        }
        return ResponseEntity.noContent().build();
    }
}
