package com.supportpro.desk.operators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a session's operator anew, so that a lost role or a deactivation counts from the next click on. */
class FreshPermissionsFilter extends OncePerRequestFilter {

    private final Operators operators;

    FreshPermissionsFilter(Operators operators) {
        this.operators = operators;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof CurrentOperator current) {
            Optional<Operator> operator = operators.signedIn(current).filter(Operator::active);
            SecurityContextHolder.getContext()
                    .setAuthentication(operator.map(PasswordSignIn::signedIn).orElse(null));
        }
        chain.doFilter(request, response);
    }
}
