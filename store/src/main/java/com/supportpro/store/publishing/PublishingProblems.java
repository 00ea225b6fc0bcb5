package com.supportpro.store.publishing;

import com.supportpro.platform.web.BodyTooLargeException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns the broken rules of publishing into problems. */
@RestControllerAdvice
class PublishingProblems {

    @ExceptionHandler
    ProblemDetail unknown(UnknownReleaseException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-release", "Unknown release", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownListingException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-listing", "Unknown listing", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownPublisherException e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-publisher", "Unknown publisher", e);
    }

    @ExceptionHandler
    ProblemDetail exists(PublisherExistsException e) {
        return problem(HttpStatus.CONFLICT, "publisher-exists", "Publisher exists", e);
    }

    @ExceptionHandler
    ProblemDetail taken(VersionTakenException e) {
        return problem(HttpStatus.CONFLICT, "version-taken", "Version taken", e);
    }

    @ExceptionHandler
    ProblemDetail other(OtherKindException e) {
        return problem(HttpStatus.CONFLICT, "other-kind", "Other kind", e);
    }

    @ExceptionHandler
    ProblemDetail refused(MoveRefusedException e) {
        return problem(HttpStatus.CONFLICT, "move-refused", "Not in this state", e);
    }

    @ExceptionHandler
    ProblemDetail many(TooManyReleasesException e) {
        return problem(HttpStatus.CONFLICT, "too-many-releases", "Too many releases", e);
    }

    @ExceptionHandler
    ProblemDetail large(ListingTooLargeException e) {
        return problem(HttpStatus.CONFLICT, "listing-too-large", "Listing too large", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> large(BodyTooLargeException e) {
        ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", e);
        return ResponseEntity.of(problem).header("Connection", "close").build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(StoreBusyException e) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy", e);
        return ResponseEntity.of(problem).header("Retry-After", "10").build();
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, Exception cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}
