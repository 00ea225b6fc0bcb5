package com.supportpro.desk.approvals.web;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as words on a page, and as answers to programs (RFC 9457). */
final class Refusals {

    private static final Map<String, HttpStatus> STATUS = Map.of(
            "unknown-add-on", HttpStatus.NOT_FOUND,
            "no-such-add-on", HttpStatus.NOT_FOUND,
            "reason-missing", HttpStatus.UNPROCESSABLE_CONTENT,
            "budget-invalid", HttpStatus.UNPROCESSABLE_CONTENT,
            "own-request", HttpStatus.FORBIDDEN,
            "not-own-request", HttpStatus.FORBIDDEN,
            "store-unreachable", HttpStatus.BAD_GATEWAY);

    private Refusals() {}

    static String words(Problem problem, Page page) {
        return problem.what(page.words()) + " " + problem.todo(page.words());
    }

    static ResponseEntity<?> of(Problem problem, Page page) {
        HttpStatus status = STATUS.getOrDefault(problem.code(), HttpStatus.CONFLICT);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.todo(page.words()));
        detail.setType(URI.create("urn:supportpro:problem:" + problem.code()));
        detail.setTitle(problem.what(page.words()));
        problem.values().forEach(detail::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
