package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes operators. What is refused comes back as the key of a text. */
@Service
@Transactional
public class ManageOperators {

    private final Operators operators;
    private final Roles roles;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Audit audit;

    ManageOperators(Operators operators, Roles roles, PasswordEncoder encoder, PasswordPolicy policy, Audit audit) {
        this.operators = operators;
        this.roles = roles;
        this.encoder = encoder;
        this.policy = policy;
        this.audit = audit;
    }

    public Optional<String> add(String email, String name, String password, String role, CurrentOperator by) {
        if (!email.strip().matches("[^\\s@]{1,100}@[^\\s@]{1,150}")) {
            return Optional.of("setup.mistake.email");
        }
        if (name.isBlank() || name.strip().length() > 120) {
            return Optional.of("setup.mistake.name");
        }
        if (!roles.names().contains(role)) {
            return Optional.of("operators.mistake.role");
        }
        Optional<String> mistake = policy.mistake(password, email);
        if (mistake.isPresent()) {
            return mistake;
        }
        if (operators.add(email, name.strip(), hash(password), role).isEmpty()) {
            return Optional.of("operators.mistake.taken");
        }
        audit.record(new AuditEvent(by.name(), "operator.added", email.strip(), Map.of("role", role), ""));
        return Optional.empty();
    }

    /** @throws LastAdministratorException nobody would be left who manages operators */
    public void change(Operator operator, String role, boolean active, CurrentOperator by) {
        operators.change(operator.id(), role, active);
        Map<String, String> details = Map.of(
                "role before", operator.role(),
                "role", role,
                "active", Boolean.toString(active));
        audit.record(new AuditEvent(by.name(), "operator.changed", operator.email(), details, ""));
    }

    public Optional<String> password(Operator operator, String password, CurrentOperator by) {
        Optional<String> mistake = policy.mistake(password, operator.email());
        if (mistake.isEmpty()) {
            operators.password(operator.id(), hash(password));
            audit.record(new AuditEvent(by.name(), "operator.password-set", operator.email(), Map.of(), ""));
        }
        return mistake;
    }

    /** Changes one's own password, which the old one has to be known for. */
    public Optional<String> ownPassword(Operator operator, String old, String password, CurrentOperator by) {
        boolean known = operators
                .passwordHash(operator.id())
                .map(hash -> encoder.matches(old, hash))
                .orElse(false);
        return known ? password(operator, password, by) : Optional.of("profile.mistake.old");
    }

    public void preferences(UUID id, String language, ZoneId zone) {
        operators.preferences(id, language, zone);
    }

    public List<String> roles() {
        return roles.names();
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
