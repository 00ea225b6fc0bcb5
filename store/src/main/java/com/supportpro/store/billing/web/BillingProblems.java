package com.supportpro.store.billing.web;

import com.supportpro.store.billing.BillingRefusedException;
import java.net.URI;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is refused about money, and why. */
@RestControllerAdvice
class BillingProblems {

    @ExceptionHandler
    ProblemDetail refused(BillingRefusedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.why().status(), e.getMessage());
        problem.setType(URI.create("urn:supportpro:problem:" + e.why().slug()));
        String words = e.why().slug().replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        e.members().forEach(problem::setProperty);
        return problem;
    }
}
