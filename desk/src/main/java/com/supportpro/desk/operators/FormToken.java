package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/** Checks the token of a {@link LateToken} form. */
@Component
public class FormToken {

    /** The name of the field, which is the form's first one. */
    public static final String FIELD = "_csrf";

    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    /**
     * Goes on when the form is one of ours.
     *
     * @param sent the value of the field; empty for none
     * @throws AccessDeniedException when it is not the token of the request's session
     */
    public void check(HttpServletRequest request, String sent) {
        CsrfToken known = tokens.loadToken(request);
        String unmasked = known == null ? null : masks.resolveCsrfTokenValue(new Sent(request, sent), known);
        if (known == null || unmasked == null || !same(unmasked, known.getToken())) {
            throw new AccessDeniedException("The form has no token of this session");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** The request as if the token had come in a header. */
    private static final class Sent extends HttpServletRequestWrapper {

        private final String token;

        Sent(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return token;
        }
    }
}
