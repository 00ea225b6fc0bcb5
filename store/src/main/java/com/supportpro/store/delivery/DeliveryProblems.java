package com.supportpro.store.delivery;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells desks why they do not get a package. */
@RestControllerAdvice
class DeliveryProblems {

    @ExceptionHandler
    ProblemDetail unknown(NoSuchPackageException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-release", "Unknown release", e);
    }

    @ExceptionHandler
    ProblemDetail gone(PackageGoneException e) {
        return problem(HttpStatus.GONE, "release-" + e.state(), "Release " + e.state(), e);
    }

    @ExceptionHandler
    ProblemDetail unpaid(PurchaseRequiredException e) {
        return problem(HttpStatus.PAYMENT_REQUIRED, "purchase-required", "Purchase required", e);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}
