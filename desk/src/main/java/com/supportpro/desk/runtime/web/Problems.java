package com.supportpro.desk.runtime.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as RFC 9457 has them. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        return problem;
    }

    static ResponseEntity<ProblemDetail> answer(HttpStatus status, String slug, String detail) {
        return answer(of(status, slug, detail));
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
