package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.TooManyAttemptsException;
import com.supportpro.store.accounts.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page with what went wrong, and nothing about who exists. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    static final String MISTAKE = "supportpro.sign-in.mistake";
    static final String EMAIL = "supportpro.sign-in.email";

    private static final int LONGEST_KEPT = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        request.getSession().setAttribute(MISTAKE, words(failure));
        String email = request.getParameter("email");
        if (email != null && email.length() <= LONGEST_KEPT) {
            request.getSession().setAttribute(EMAIL, email);
        }
        response.sendRedirect("/sign-in");
    }

    private static String words(AuthenticationException failure) {
        return failure instanceof TooManyAttemptsException tooMany
                ? "Too many attempts. Try again in " + Waiting.words(tooMany.waitingTime()) + "."
                : "E-mail address or password is wrong.";
    }
}
