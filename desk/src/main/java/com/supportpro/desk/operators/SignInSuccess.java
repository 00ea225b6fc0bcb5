package com.supportpro.desk.operators;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** To the page that was asked for; a session lives long from here on, not while it is anybody's. */
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration rest;

    /** @param rest how long the session stays when it is not used */
    SignInSuccess(Duration rest) {
        this.rest = rest;
        setDefaultTargetUrl("/operator");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(rest.toSeconds()));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
