package com.supportpro.store.packages;

import com.supportpro.platform.s3.BucketException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks for patience while the place of packages cannot be reached; what is wrong there is for the log only. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BlobProblems {

    private static final Logger LOG = LoggerFactory.getLogger(BlobProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(BucketException e) {
        LOG.warn("A package could not be taken in or handed out: {}", e.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Packages cannot be reached now; try again in a moment.");
        problem.setType(URI.create("urn:supportpro:problem:packages-away"));
        problem.setTitle("Packages away");
        return ResponseEntity.of(problem).header("Retry-After", "10").build();
    }
}
