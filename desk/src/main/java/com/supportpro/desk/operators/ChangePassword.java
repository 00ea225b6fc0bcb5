package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an operator another password, and ends their other sessions with it. What is refused comes back as the key of a text. */
@Service
@Transactional
public class ChangePassword {

    private final Operators operators;
    private final NewPasswords passwords;
    private final OwnPassword own;
    private final OperatorSessions sessions;
    private final Audit audit;

    ChangePassword(
            Operators operators, NewPasswords passwords, OwnPassword own, OperatorSessions sessions, Audit audit) {
        this.operators = operators;
        this.passwords = passwords;
        this.own = own;
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
     * Changes one's own password, which the old one has to be known for; trying it is counted as signing in is.
     *
     * @param sessionId the session that stays
     */
    public Optional<String> own(Operator operator, String old, String password, CurrentOperator by, String sessionId) {
        Optional<String> mistake = own.mistake(operator, old);
        return mistake.isPresent() ? mistake : change(operator, password, by, sessionId);
    }

    private Optional<String> change(Operator operator, String password, CurrentOperator by, String sessionId) {
        Optional<String> mistake = passwords.mistake(password, operator.email());
        if (mistake.isEmpty()) {
            operators.password(operator.id(), passwords.hash(password));
            sessions.endAllBut(operator.id(), sessionId);
            audit.record(new AuditEvent(by.name(), "operator.password-set", operator.email(), Map.of(), ""));
        }
        return mistake;
    }
}
