package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.audit.Changes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes operators. What is refused comes back as the key of a text. */
@Service
@Transactional
public class ManageOperators {

    static final String BEYOND = "operators.mistake.beyond";
    private static final int LONGEST_ROLE = 60;

    private final Operators operators;
    private final Roles roles;
    private final Administrators administrators;
    private final NewPasswords passwords;
    private final Audit audit;

    ManageOperators(
            Operators operators, Roles roles, Administrators administrators, NewPasswords passwords, Audit audit) {
        this.operators = operators;
        this.roles = roles;
        this.administrators = administrators;
        this.passwords = passwords;
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
        if (!holds(by, role)) {
            return Optional.of(BEYOND);
        }
        Optional<String> mistake = passwords.mistake(password, email);
        if (mistake.isPresent()) {
            return mistake;
        }
        if (operators.add(email, name.strip(), passwords.hash(password), role).isEmpty()) {
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
        if (!holds(by, role) || !by.permissions().containsAll(operator.permissions())) {
            return Optional.of(BEYOND);
        }
        administrators.keepOne(() -> operators.change(operator.id(), role, active));
        Changes changes = new Changes()
                .field("role", operator.role(), role)
                .field("active", Boolean.toString(operator.active()), Boolean.toString(active));
        changed(operator.email(), changes, by);
        return Optional.empty();
    }

    public void preferences(Operator operator, String language, ZoneId zone, CurrentOperator by) {
        operators.preferences(operator.id(), language, zone);
        Changes changes = new Changes()
                .field("language", operator.language(), language)
                .field("time zone", operator.zone().getId(), zone.getId());
        changed(operator.email(), changes, by);
    }

    /**
     * Adds the role, or changes one that is not built in. Nobody hands on more than they hold, nor takes it away.
     *
     * @throws LastAdministratorException nobody would be left who manages operators
     */
    public Optional<String> role(String asked, Set<String> permissions, CurrentOperator by) {
        String name = asked.strip();
        boolean valid = !name.isEmpty()
                && name.length() <= LONGEST_ROLE
                && Permission.all().containsAll(permissions);
        if (!valid || !roles.changeable(name)) {
            return Optional.of("roles.mistake");
        }
        Set<String> before = roles.permissions(name);
        if (!by.permissions().containsAll(permissions) || !by.permissions().containsAll(before)) {
            return Optional.of(BEYOND);
        }
        administrators.keepOne(() -> roles.put(name, permissions));
        Changes changes = new Changes().field("permissions", words(before), words(permissions));
        if (!changes.none()) {
            audit.record(new AuditEvent(by.name(), "role.saved", name, changes.details(), ""));
        }
        return Optional.empty();
    }

    /** Removes a role that nobody has and that is not built in; what is refused comes back as the key of a text. */
    public Optional<String> removeRole(Roles.Role role, CurrentOperator by) {
        if (!by.permissions().containsAll(role.permissions())) {
            return Optional.of(BEYOND);
        }
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

    private boolean holds(CurrentOperator by, String role) {
        return by.permissions().containsAll(roles.permissions(role));
    }

    private static String words(Set<String> permissions) {
        return String.join(", ", new TreeSet<>(permissions));
    }
}
