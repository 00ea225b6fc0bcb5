package com.supportpro.desk.operators;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in page that lay open for longer than its session lived is shown anew; all else is for another one to answer. */
record StaleSignIn(String page, AccessDeniedHandler others) implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && request.getRequestURI().equals(page)) {
            response.sendRedirect(page);
        } else {
            others.handle(request, response, refusal);
        }
    }
}
