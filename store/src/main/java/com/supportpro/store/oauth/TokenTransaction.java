package com.supportpro.store.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes each request to the token endpoint one transaction, whose answer leaves only after it was committed.
 *
 * <p>The form is read before the transaction begins: anybody may send one as slowly as they like, and must not hold a
 * connection of the database the while.
 */
class TokenTransaction extends OncePerRequestFilter {

    /** As the endpoint itself is found, however its path is spelled. */
    private static final RequestMatcher TOKENS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oauth2/token");

    private final TransactionTemplate transactions;

    TokenTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TOKENS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var unused = request.getParameterMap();
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        transactions.executeWithoutResult(status -> proceed(request, held, chain));
        held.copyBodyToResponse();
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
