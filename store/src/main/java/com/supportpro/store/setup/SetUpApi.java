package com.supportpro.store.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The set-up for programs: the set-up token, or the staff's, is the bearer token. */
@RestController
class SetUpApi {

    private final SetUpStore setUp;

    SetUpApi(SetUpStore setUp) {
        this.setUp = setUp;
    }

    @PostMapping("/api/v1/setup")
    @PreAuthorize("permitAll()")
    ResponseEntity<?> setUp(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody SetUpInput input,
            HttpServletRequest request) {
        SetUpOutcome outcome = setUp.apply(authorization.replaceFirst("^Bearer ", ""), input, request.getRemoteAddr());
        return outcome.refused()
                ? ResponseEntity.status(outcome.status()).body(problem(outcome))
                : ResponseEntity.status(HttpStatus.CREATED).body(Map.of("email", input.email()));
    }

    private static ProblemDetail problem(SetUpOutcome outcome) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(outcome.status()),
                String.join(" ", outcome.mistakes().values()));
        problem.setType(URI.create("urn:supportpro:problem:set-up"));
        problem.setTitle("Set-up refused");
        problem.setProperty("mistakes", outcome.mistakes());
        return problem;
    }
}
