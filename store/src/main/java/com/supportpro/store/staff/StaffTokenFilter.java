package com.supportpro.store.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their token (RFC 6750). */
class StaffTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final StaffTokens tokens;

    StaffTokenFilter(StaffTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<String> name = header == null || !header.startsWith(SCHEME)
                ? Optional.empty()
                : tokens.use(header.substring(SCHEME.length()));
        name.ifPresent(StaffTokenFilter::letIn);
        chain.doFilter(request, response);
    }

    private static void letIn(String name) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("staff")));
        SecurityContextHolder.setContext(context);
    }
}
