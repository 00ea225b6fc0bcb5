package com.supportpro.desk.operators;

import com.supportpro.platform.web.SessionAttributes;
import com.supportpro.platform.web.SessionRows;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database: a restart signs nobody out, and any node of a desk knows them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Duration NOBODYS = Duration.ofMinutes(30);

    /** Until somebody signs in a session holds no more than the token of a form, and anybody can begin one. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> shortUntilSignedIn() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(NOBODYS);
    }

    /** Two clicks at once bring two requests that add the same attribute to a session: the second one must not fail. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfTwoClicks() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notedOnceAMinute() {
        return SessionRows.notedOnceAMinute();
    }

    /** An operator's sessions are found by their id: an address may be longer than the column, and may change. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByOperator() {
        return sessions -> sessions.setIndexResolver(session -> operatorId(session)
                .map(id -> Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id))
                .orElse(Map.of()));
    }

    /** Cookies of two ports on one host collide, so the desk's has a name of its own. It is secure where the request is. */
    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SP_DESK");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    GenericConversionService springSessionConversionService(ResourceLoader resources) {
        return SessionAttributes.conversion(Objects.requireNonNull(resources.getClassLoader()));
    }

    private static Optional<String> operatorId(Session session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof CurrentOperator operator
                ? Optional.of(operator.operatorId())
                : Optional.empty();
    }
}
