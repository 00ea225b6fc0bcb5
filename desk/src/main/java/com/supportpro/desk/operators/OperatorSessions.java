package com.supportpro.desk.operators;

import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where operators are signed in. */
@Component
class OperatorSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OperatorSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs the operator out everywhere but in that session; it may be somebody else's. */
    void endAllBut(UUID operator, String sessionId) {
        sessions.findByPrincipalName(operator.toString()).keySet().stream()
                .filter(id -> !id.equals(sessionId))
                .forEach(sessions::deleteById);
    }
}
