package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.operators.CurrentOperator;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events that say when to fetch an operation's progress anew; pages also ask by themselves, more slowly. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class OperationEventsController {

    private final Operations operations;
    private final Viewers viewers;

    OperationEventsController(Operations operations, Viewers viewers) {
        this.operations = operations;
        this.viewers = viewers;
    }

    /** Whoever cannot be told of changes is told at once that no more will come, so that the browser does not ask again. */
    @GetMapping("/operator/operations/{id}/events")
    ResponseEntity<SseEmitter> events(CurrentOperator by, @PathVariable String id) {
        Operation operation = OperationId.parse(id)
                .flatMap(operations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<SseEmitter> admitted = operation.live() ? viewers.admit(operation.id(), by.name()) : Optional.empty();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(admitted.orElseGet(Viewers::over));
    }
}
