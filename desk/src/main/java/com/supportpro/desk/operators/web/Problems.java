package com.supportpro.desk.operators.web;

import com.supportpro.desk.panel.Page;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 has them, told by the key of a text. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ProblemDetail> of(Page page, String key) {
        return switch (key) {
            case "operators.mistake.taken" -> of(HttpStatus.CONFLICT, "taken", page.text(key));
            case "operators.mistake.beyond" -> of(HttpStatus.FORBIDDEN, "forbidden", page.text(key));
            case "operators.mistake.last" -> of(HttpStatus.CONFLICT, "last-administrator", page.text(key));
            case "roles.mistake.used" -> of(HttpStatus.CONFLICT, "role-in-use", page.text(key));
            default -> of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text(key));
        };
    }

    private static ResponseEntity<ProblemDetail> of(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
