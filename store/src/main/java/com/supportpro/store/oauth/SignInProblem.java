package com.supportpro.store.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Says in a problem that credentials are missing or no longer good. */
class SignInProblem implements AuthenticationEntryPoint {

    private static final String BODY = "{\"type\":\"urn:supportpro:problem:not-signed-in\",\"title\":\"Not signed in\","
            + "\"status\":401,\"detail\":\"The token or the credentials are missing, wrong or no longer good.\"}";

    private final BearerTokenAuthenticationEntryPoint headers = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        headers.commence(request, response, problem);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(BODY.getBytes(StandardCharsets.UTF_8));
    }
}
