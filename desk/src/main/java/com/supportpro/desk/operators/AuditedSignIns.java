package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Records who came in and left, and tries to get in as somebody. */
@Component
class AuditedSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedSignIns.class);
    private static final int MOST_WAITING = 1_000;

    private final Audit audit;
    private final Operators operators;
    /** Whoever comes when too many wait has to wait for them, whatever name they typed. */
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread thread = new Thread(task, "refused-sign-ins");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

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

    /**
     * Only tries that were looked at, as an operator there is: strangers cannot fill the audit. The answer does not wait for
     * it, lest the time that it takes tells who is an operator.
     */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof LockedException)) {
            Authentication tried = event.getAuthentication();
            later.execute(() -> refused(tried.getName(), address(tried)));
        }
    }

    private void refused(String name, String address) {
        try {
            operators
                    .byEmail(name)
                    .ifPresent(operator -> audit.record(new AuditEvent(
                            "somebody", "operator.sign-in-refused", operator.email(), Map.of(), address, "panel")));
        } catch (DataAccessException e) {
            LOG.warn("A refused sign-in from {} could not be recorded", address, e);
        }
    }

    /** What was refused before the end is recorded yet. */
    @PreDestroy
    void end() throws InterruptedException {
        later.shutdown();
        if (!later.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("Some refused sign-ins were not recorded before the end");
        }
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    private void record(Authentication authentication, String action) {
        if (authentication.getPrincipal() instanceof CurrentOperator operator) {
            audit.record(new AuditEvent(operator.name(), action, operator.name(), Map.of(), ""));
        }
    }
}
