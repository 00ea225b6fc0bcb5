package com.supportpro.store.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Notes where the session is used, and goes on to the page that was asked for. */
@Component
public class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        LiveSession.describe(request.getSession(), userAgent, request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
