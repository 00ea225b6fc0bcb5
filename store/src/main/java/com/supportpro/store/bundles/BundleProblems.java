package com.supportpro.store.bundles;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs why a request is not answered. */
@RestControllerAdvice
class BundleProblems {

    @ExceptionHandler
    ProblemDetail notTaken(RequestNotTakenException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + e.slug()));
        problem.setTitle("Request not taken");
        return problem;
    }
}
