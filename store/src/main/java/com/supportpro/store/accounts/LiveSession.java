package com.supportpro.store.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.springframework.session.Session;

/**
 * One place where a person is signed in.
 *
 * @param handle names the session on pages, and cannot be used as its cookie
 */
public record LiveSession(String handle, String browser, String address, Instant since, Instant lastUsedAt) {

    private static final String BROWSER = "supportpro.browser";
    private static final String ADDRESS = "supportpro.address";

    /** The handle of a session's id. */
    public static String handle(String sessionId) {
        return Hashes.sha256(sessionId).substring(0, 16);
    }

    static LiveSession of(Session session) {
        return new LiveSession(
                handle(session.getId()),
                session.getAttributeOrDefault(BROWSER, "Unknown browser"),
                session.getAttributeOrDefault(ADDRESS, "unknown address"),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    static void describe(HttpSession session, String userAgent, String address) {
        session.setAttribute(BROWSER, Browser.name(userAgent));
        session.setAttribute(ADDRESS, address);
    }
}
