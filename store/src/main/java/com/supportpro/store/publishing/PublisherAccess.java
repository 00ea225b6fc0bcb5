package com.supportpro.store.publishing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets publishers in by their token (RFC 6750), not too often. */
final class PublisherAccess extends OncePerRequestFilter {

    static final String AUTHORITY = "publisher";

    private static final String SCHEME = "Bearer ";

    private final PublisherTokens tokens;
    private final PublisherLimit limit;

    PublisherAccess(PublisherTokens tokens, PublisherLimit limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PublisherId> publisher = publisher(request);
        String caller = publisher.map(id -> "publisher " + id).orElseGet(() -> "address " + request.getRemoteAddr());
        Optional<Duration> wait = limit.waitingTime(caller);
        if (wait.isPresent()) {
            PublisherRefusal.tooOften(response, wait.get());
            return;
        }
        publisher.ifPresent(PublisherAccess::letIn);
        chain.doFilter(request, response);
    }

    private Optional<PublisherId> publisher(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> tokens.publisher(header.substring(SCHEME.length())));
    }

    private static void letIn(PublisherId publisher) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                publisher, null, AuthorityUtils.createAuthorityList(AUTHORITY)));
        SecurityContextHolder.setContext(context);
    }
}
