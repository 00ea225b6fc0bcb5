package com.supportpro.store.licences;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns the broken rules of licences and desks into problems. */
@RestControllerAdvice
class LicenceProblems {

    @ExceptionHandler
    ProblemDetail mistyped(MistypedLicenceKeyException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "licence-key-mistyped", "Licence key mistyped", e);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownLicenceException e) {
        return problem(HttpStatus.FORBIDDEN, "licence-unknown", "Licence unknown", e);
    }

    @ExceptionHandler
    ProblemDetail suspended(SuspendedLicenceException e) {
        return problem(HttpStatus.FORBIDDEN, "licence-suspended", "Licence suspended", e);
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyDesksException e) {
        return problem(HttpStatus.CONFLICT, "too-many-desks", "Too many desks", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cloned(DeskClonedException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "desk-cloned", "Desk copied", e);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        e.next().ifPresent(word -> answer.header(Voice.WORD, word.toString()));
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooManyRegistrationsException e) {
        ProblemDetail problem = problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-registrations", "Too many tries", e);
        return ResponseEntity.status(problem.getStatus())
                .header("Retry-After", Long.toString(e.waitingTime().toSeconds() + 1))
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, cause.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }
}
