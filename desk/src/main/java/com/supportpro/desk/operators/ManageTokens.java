package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes API tokens, each with the record of it. */
@Service
@Transactional
public class ManageTokens {

    private static final int MOST_DAYS = 730;

    private final ApiTokens tokens;
    private final Audit audit;
    private final Clock clock;

    ManageTokens(ApiTokens tokens, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The secret of the new token, told this once; nothing when the name is taken or none, the days are not 1 to 730, or it
     * would be handed more than its maker holds.
     */
    public Optional<String> make(String asked, Set<String> permissions, int days, CurrentOperator by) {
        String name = asked.strip();
        boolean valid = !name.isEmpty()
                && name.length() <= 60
                && days >= 1
                && days <= MOST_DAYS
                && !permissions.isEmpty()
                && by.permissions().containsAll(permissions)
                && !tokens.exists(name);
        return valid ? Optional.of(create(name, permissions, Duration.ofDays(days), by)) : Optional.empty();
    }

    private String create(String name, Set<String> permissions, Duration lifetime, CurrentOperator by) {
        Instant ends = clock.instant().plus(lifetime);
        String secret = tokens.create(name, permissions, ends, by.name());
        Map<String, String> details = Map.of("permissions", words(permissions), "ends", ends.toString());
        audit.record(new AuditEvent(by.name(), "token.created", name, details, ""));
        return secret;
    }

    /** Whether it was there and not revoked yet; nothing is recorded of another. */
    public boolean revoke(UUID id, CurrentOperator by) {
        Optional<ApiTokens.ApiToken> revoked = tokens.revoke(id);
        revoked.ifPresent(token -> {
            Map<String, String> details =
                    Map.of("permissions", words(token.permissions()), "created by", token.createdBy());
            audit.record(new AuditEvent(by.name(), "token.revoked", token.name(), details, ""));
        });
        return revoked.isPresent();
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
