package com.supportpro.store.billing.web;

import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.BillingRefusedException.Why;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is refused about money, and why. */
@RestControllerAdvice
class BillingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooManyCallsException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, e.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:too-many-calls"));
        problem.setTitle("Too many calls");
        return ResponseEntity.of(problem)
                .header("Retry-After", Long.toString(e.waitingTime().toSeconds() + 1))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BillingRefusedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.why().status(), e.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + e.why().slug()));
        String words = e.why().slug().replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        e.members().forEach(problem::setProperty);
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.of(problem);
        if (e.why() == Why.REQUEST_IN_PROGRESS) {
            answer.header("Retry-After", "2");
        }
        return answer.build();
    }
}
