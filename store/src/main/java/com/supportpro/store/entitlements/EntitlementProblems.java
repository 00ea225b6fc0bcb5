package com.supportpro.store.entitlements;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells desks why they are not spoken to. */
@RestControllerAdvice
class EntitlementProblems {

    @ExceptionHandler
    ProblemDetail cloned(DeskClonedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:desk-cloned"));
        problem.setTitle("Desk copied");
        return problem;
    }
}
