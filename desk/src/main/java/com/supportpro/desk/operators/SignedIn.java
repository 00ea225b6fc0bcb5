package com.supportpro.desk.operators;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The security context's view of a {@link CurrentOperator}. */
final class SignedIn {

    private SignedIn() {}

    static Authentication as(CurrentOperator operator) {
        return UsernamePasswordAuthenticationToken.authenticated(
                operator,
                null,
                operator.permissions().stream().map(SimpleGrantedAuthority::new).toList());
    }
}
