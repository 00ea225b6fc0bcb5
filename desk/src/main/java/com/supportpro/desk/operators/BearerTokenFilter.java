package com.supportpro.desk.operators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their API token (RFC 6750). */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    BearerTokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<ApiTokens.ApiToken> token = header == null || !header.startsWith(SCHEME) || header.length() > 500
                ? Optional.empty()
                : tokens.use(header.substring(SCHEME.length()));
        token.ifPresent(known -> SecurityContextHolder.getContext()
                .setAuthentication(SignedIn.as(CurrentOperator.token(known.name(), known.permissions()))));
        chain.doFilter(request, response);
    }
}
