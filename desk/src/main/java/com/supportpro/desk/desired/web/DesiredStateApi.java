package com.supportpro.desk.desired.web;

import com.supportpro.desk.desired.Applied;
import com.supportpro.desk.desired.DesiredStates;
import com.supportpro.desk.desired.UnreadableStateException;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk as a file: written down, compared, brought about. */
@RestController
@RequestMapping("/api/v1/desired-state")
@PreAuthorize("hasAuthority('addons.manage')")
class DesiredStateApi {

    private static final String YAML = "application/yaml";
    private static final String PROBLEM = "urn:supportpro:problem:";

    private final DesiredStates states;

    DesiredStateApi(DesiredStates states) {
        this.states = states;
    }

    /** What is different. */
    record Differences(List<DifferenceView> items) {}

    @GetMapping(produces = {YAML, MediaType.ALL_VALUE})
    ResponseEntity<byte[]> export(CurrentOperator by, HttpServletRequest http) {
        byte[] file = states.export(actor(by, http)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(YAML)).body(file);
    }

    @PostMapping("/diff")
    Differences diff(Page page, CurrentOperator by, @RequestBody byte[] file, HttpServletRequest http) {
        return new Differences(DifferenceView.of(states.diff(file, actor(by, http)), page));
    }

    /** 202 with what was begun; 200 when nothing has to be waited for; 409 when anything is refused. */
    @PostMapping("/apply")
    ResponseEntity<?> apply(
            Page page,
            CurrentOperator by,
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean partial,
            HttpServletRequest http) {
        Applied applied = states.apply(file, partial, actor(by, http));
        if (!applied.refused().isEmpty() && !partial && !applied.didSomething()) {
            return refused(applied, page);
        }
        HttpStatus status = applied.operations().isEmpty() ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(AppliedView.of(applied, page));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableStateException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        problem.setType(URI.create(PROBLEM + "invalid"));
        problem.setTitle("The file cannot be read");
        problem.setProperty("line", e.line());
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> refused(Applied applied, Page page) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, page.text("desired.refused.todo"));
        problem.setType(URI.create(PROBLEM + "desired-state-refused"));
        problem.setTitle(
                page.text("desired.refused.what", "count", applied.refused().size()));
        problem.setProperty("refused", DifferenceView.of(applied.refused(), page));
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Actor actor(CurrentOperator by, HttpServletRequest http) {
        String name = by.name().length() <= 200 ? by.name() : by.name().substring(0, 200);
        return new Actor(name, http.getRemoteAddr(), "api");
    }
}
