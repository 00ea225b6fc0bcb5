package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an operator another password, and ends their other sessions with it. What is refused comes back as the key of a text. */
@Service
@Transactional
public class ChangePassword {

    private final Operators operators;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final OperatorSessions sessions;
    private final Audit audit;

    ChangePassword(
            Operators operators,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            OperatorSessions sessions,
            Audit audit) {
        this.operators = operators;
        this.encoder = encoder;
        this.policy = policy;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Sets the password of somebody who may do no more than who sets it.
     *
     * @param sessionId of who sets it
     */
    public Optional<String> of(Operator operator, String password, CurrentOperator by, String sessionId) {
        return by.permissions().containsAll(operator.permissions())
                ? change(operator, password, by, sessionId)
                : Optional.of(ManageOperators.BEYOND);
    }

    /**
     * Changes one's own password, which the old one has to be known for.
     *
     * @param sessionId the session that stays
     */
    public Optional<String> own(Operator operator, String old, String password, CurrentOperator by, String sessionId) {
        boolean known = operators
                .passwordHash(operator.id())
                .map(hash -> encoder.matches(old, hash))
                .orElse(false);
        return known ? change(operator, password, by, sessionId) : Optional.of("profile.mistake.old");
    }

    private Optional<String> change(Operator operator, String password, CurrentOperator by, String sessionId) {
        Optional<String> mistake = policy.mistake(password, operator.email());
        if (mistake.isEmpty()) {
            operators.password(operator.id(), Objects.requireNonNull(encoder.encode(password)));
            sessions.endAllBut(operator.id(), sessionId);
            audit.record(new AuditEvent(by.name(), "operator.password-set", operator.email(), Map.of(), ""));
        }
        return mistake;
    }
}
