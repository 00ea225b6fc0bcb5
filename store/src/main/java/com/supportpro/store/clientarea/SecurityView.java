package com.supportpro.store.clientarea;

import com.supportpro.platform.signin.SignInAttempts.Failures;
import com.supportpro.store.accounts.LiveSession;
import com.supportpro.store.audit.AuditEntry;
import com.supportpro.store.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the security page shows.
 *
 * @param here the handle of the session that looks
 * @param language of mails and papers
 */
public record SecurityView(
        String here,
        List<LiveSession> sessions,
        Optional<Failures> failures,
        List<AuditEntry> recent,
        Language language) {

    public boolean elsewhere() {
        return sessions.stream().anyMatch(session -> !isHere(session));
    }

    public boolean isHere(LiveSession session) {
        return session.handle().equals(here);
    }

    /** Until when signing in is locked. */
    public Optional<Instant> lockedUntil(Instant now) {
        return failures.map(Failures::lockedUntil).filter(until -> until.isAfter(now));
    }
}
