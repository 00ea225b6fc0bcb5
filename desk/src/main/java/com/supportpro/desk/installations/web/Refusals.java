package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as answers to programs (RFC 9457). */
final class Refusals {

    private static final Set<String> UNKNOWN = Set.of("unknown-add-on", "no-such-add-on");

    private Refusals() {}

    static ResponseEntity<?> of(Problem problem, Page page) {
        HttpStatus status = UNKNOWN.contains(problem.code()) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        ProblemDetail detail = detail(status, problem.code(), problem.what(page.words()), problem.todo(page.words()));
        List<String> facts = problem.facts(page.words());
        if (!facts.isEmpty()) {
            detail.setProperty("facts", facts);
        }
        return answer(detail);
    }

    static ResponseEntity<?> of(HttpStatus status, String code, String title, String detail) {
        return answer(detail(status, code, title, detail));
    }

    private static ProblemDetail detail(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + code));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
