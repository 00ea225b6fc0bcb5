package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes API tokens, each with the record of it. */
@Service
@Transactional
public class ManageTokens {

    private final ApiTokens tokens;
    private final Audit audit;
    private final Clock clock;

    ManageTokens(ApiTokens tokens, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of the new token, told this once. */
    public String create(String name, Set<String> permissions, Duration lifetime, CurrentOperator by) {
        Instant ends = clock.instant().plus(lifetime);
        String secret = tokens.create(name, permissions, ends, by.name());
        Map<String, String> details = Map.of("permissions", words(permissions), "ends", ends.toString());
        audit.record(new AuditEvent(by.name(), "token.created", name, details, ""));
        return secret;
    }

    /** Nothing is recorded of a token that is not there, or revoked already. */
    public void revoke(UUID id, CurrentOperator by) {
        tokens.revoke(id).ifPresent(token -> {
            Map<String, String> details =
                    Map.of("permissions", words(token.permissions()), "created by", token.createdBy());
            audit.record(new AuditEvent(by.name(), "token.revoked", token.name(), details, ""));
        });
    }

    /** Takes a token that the environment gives, once. */
    void take(String name, String secret, Set<String> permissions) {
        if (tokens.take(name, secret, permissions)) {
            Map<String, String> details = Map.of("permissions", words(permissions));
            audit.record(new AuditEvent("desk", "token.taken", name, details, ""));
        }
    }

    private static String words(Set<String> permissions) {
        return String.join(", ", new TreeSet<>(permissions));
    }
}
