package com.supportpro.store.oauth;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what a token is not good for into problems. */
@RestControllerAdvice
class AccessProblems {

    @ExceptionHandler
    ProblemDetail wrongAccount(WrongAccountException e) {
        return problem("wrong-account", "Wrong account", e);
    }

    @ExceptionHandler
    ProblemDetail suspended(LicenceSuspendedException e) {
        return problem("licence-suspended", "Licence suspended", e);
    }

    private static ProblemDetail problem(String slug, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, cause.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}
