package com.supportpro.store.accounts;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns the broken rules of accounts into problems. */
@RestControllerAdvice
class AccountProblems {

    @ExceptionHandler
    ProblemDetail taken(EmailTakenException e) {
        return problem(HttpStatus.CONFLICT, "email-taken", "E-mail address taken", e);
    }

    @ExceptionHandler
    ProblemDetail weak(WeakPasswordException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", "Weak password", e);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}
