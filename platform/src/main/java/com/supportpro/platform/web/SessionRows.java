package com.supportpro.platform.web;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How sessions are kept in the database. */
public final class SessionRows {

    /** Parameters in the order of Spring Session's own statement. */
    private static final String WHEN_THERE_IS_NEWS = """
            update %TABLE_NAME% as session
            set session_id = told.id, last_access_time = told.seen, max_inactive_interval = told.rest,
              expiry_time = told.ends, principal_name = told.principal
            from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar(100), ?::char(36)))
              as told (id, seen, rest, ends, principal, key)
            where session.primary_id = told.key
              and (session.last_access_time <= told.seen - 60000
                or (session.session_id, session.max_inactive_interval, session.principal_name)
                  is distinct from (told.id, told.rest, told.principal))""";

    private SessionRows() {}

    /**
     * Notes that a session is used at most once a minute, so that not every page waits for the disk; all else of it at once. A
     * session may end a minute early for it, never late.
     */
    public static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(WHEN_THERE_IS_NEWS);
    }
}
