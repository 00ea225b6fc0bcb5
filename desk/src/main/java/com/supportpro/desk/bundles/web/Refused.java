package com.supportpro.desk.bundles.web;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why a file is not taken, as an answer to programs (RFC 9457). */
final class Refused {

    /** It is the desk that stands against them, not the file. */
    private static final Set<String> CONFLICTS = Set.of(
            "bundle-busy",
            "bundle-moved-on",
            "bundle-older",
            "disk-full",
            "no-request",
            "upload-off",
            "upload-unlisted");

    private Refused() {}

    static ResponseEntity<?> of(Problem problem, Page page) {
        HttpStatus status = CONFLICTS.contains(problem.code()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return of(status, problem.code(), problem.what(page.words()), problem.todo(page.words()));
    }

    static ResponseEntity<?> of(HttpStatus status, String code, String title, String detail) {
        ProblemDetail answer = ProblemDetail.forStatusAndDetail(status, detail);
        answer.setType(URI.create("urn:supportpro:problem:" + code));
        answer.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }
}
