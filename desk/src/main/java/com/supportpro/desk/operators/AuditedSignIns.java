package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Records who came in and left, and tries to get in as somebody. */
@Component
class AuditedSignIns {

    private final Audit audit;
    private final Operators operators;

    AuditedSignIns(Audit audit, Operators operators) {
        this.audit = audit;
        this.operators = operators;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        record(event.getAuthentication(), "operator.signed-in");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(event.getAuthentication(), "operator.signed-out");
    }

    /** Only tries that were looked at, as an operator there is: strangers cannot fill the audit. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof LockedException)) {
            operators
                    .byEmail(event.getAuthentication().getName())
                    .ifPresent(operator -> audit.record(
                            new AuditEvent("somebody", "operator.sign-in-refused", operator.email(), Map.of(), "")));
        }
    }

    private void record(Authentication authentication, String action) {
        if (authentication.getPrincipal() instanceof CurrentOperator operator) {
            audit.record(new AuditEvent(operator.name(), action, operator.name(), Map.of(), ""));
        }
    }
}
