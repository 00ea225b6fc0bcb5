package com.supportpro.store.accounts;

import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The person's live sessions, the last used first. */
    public List<LiveSession> of(PersonId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(LiveSession::of)
                .sorted(Comparator.comparing(LiveSession::lastUsedAt).reversed())
                .toList();
    }

    /** Ends one of the person's sessions; nothing happens when it is not theirs. */
    public void end(PersonId person, String handle) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> LiveSession.handle(id).equals(handle))
                .forEach(sessions::deleteById);
    }

    public void endAllBut(PersonId person, String sessionId) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(sessionId))
                .forEach(sessions::deleteById);
    }
}
