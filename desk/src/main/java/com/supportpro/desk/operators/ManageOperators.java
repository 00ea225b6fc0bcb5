package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.audit.Changes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Map<String, String> details = Map.of("role after", role, "name after", name.strip());
        audit.record(new AuditEvent(by.name(), "operator.added", email.strip(), details, ""));
        return Optional.empty();
    }

    /** @throws LastAdministratorException nobody would be left who manages operators */
    public Optional<String> change(Operator operator, String role, boolean active, CurrentOperator by) {
        if (!roles.names().contains(role)) {
            return Optional.of("operators.mistake.role");
        }
        operators.change(operator.id(), role, active);
        Changes changes = new Changes()
                .field("role", operator.role(), role)
                .field("active", Boolean.toString(operator.active()), Boolean.toString(active));
        changed(operator.email(), changes, by);
        return Optional.empty();
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

    public void preferences(Operator operator, String language, ZoneId zone, CurrentOperator by) {
        operators.preferences(operator.id(), language, zone);
        Changes changes = new Changes()
                .field("language", operator.language(), language)
                .field("time zone", operator.zone().getId(), zone.getId());
        changed(operator.email(), changes, by);
    }

    /**
     * Adds the role, or changes one that is not built in; what is refused comes back as the key of a text.
     *
     * @throws LastAdministratorException nobody would be left who manages operators
     */
    public Optional<String> role(String asked, Set<String> permissions, CurrentOperator by) {
        String name = asked.strip();
        boolean valid =
                !name.isEmpty() && name.length() <= 60 && Permission.all().containsAll(permissions);
        String before = words(roles.permissions(name));
        boolean done = valid && roles.put(name, permissions);
        operators.requireAdministrator();
        Changes changes = new Changes().field("permissions", before, words(permissions));
        if (done && !changes.none()) {
            audit.record(new AuditEvent(by.name(), "role.saved", name, changes.details(), ""));
        }
        return done ? Optional.empty() : Optional.of("roles.mistake");
    }

    /** Removes a role that nobody has and that is not built in; what is refused comes back as the key of a text. */
    public Optional<String> removeRole(Roles.Role role, CurrentOperator by) {
        if (!roles.remove(role.name())) {
            return Optional.of(role.builtIn() ? "roles.mistake" : "roles.mistake.used");
        }
        Map<String, String> details = Map.of("permissions", words(role.permissions()));
        audit.record(new AuditEvent(by.name(), "role.removed", role.name(), details, ""));
        return Optional.empty();
    }

    public List<String> roles() {
        return roles.names();
    }

    private void changed(String email, Changes changes, CurrentOperator by) {
        if (!changes.none()) {
            audit.record(new AuditEvent(by.name(), "operator.changed", email, changes.details(), ""));
        }
    }

    private static String words(Set<String> permissions) {
        return String.join(", ", new TreeSet<>(permissions));
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
