package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Everything that a button of an add-on does. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class ActionsApi {

    private final Operations operations;

    ActionsApi(Operations operations) {
        this.operations = operations;
    }

    @PostMapping("/api/v1/addons/{publisher}/{slug}/{action:install|activate|deactivate|uninstall}")
    ResponseEntity<?> act(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Asked body,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        Asked asked = body == null ? new Asked(null, null, null) : body;
        try {
            return accepted(operations.request(asked.request(Asked.action(action), addon, by, http)));
        } catch (OperationRefusedException refused) {
            return refusal(refused.problem(), page);
        } catch (InvalidDocumentException e) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text("installations.noVersion"), "");
        }
    }

    private static ResponseEntity<?> accepted(Requested requested) {
        URI operation = URI.create("/api/v1/operations/" + requested.id());
        return ResponseEntity.accepted()
                .location(operation)
                .body(Map.of("operation", requested.id().toString(), "joined", requested.joined()));
    }

    private static ResponseEntity<?> refusal(Problem problem, Page page) {
        boolean unknown = problem.code().equals("unknown-add-on");
        return problem(
                unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                problem.code(),
                problem.what(page.words()),
                problem.todo(page.words()));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + code));
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
