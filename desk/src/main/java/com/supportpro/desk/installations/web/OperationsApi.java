package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.panel.Page;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How operations are doing, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class OperationsApi {

    private final AwaitedEnd end;

    OperationsApi(AwaitedEnd end) {
        this.end = end;
    }

    /** With {@code Prefer: wait=10} the answer comes once it runs no more, after ten seconds at the latest. */
    @GetMapping("/api/v1/operations/{id}")
    OperationView show(
            Page page,
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Duration wait = PreferredWait.of(prefer);
        return OperationId.parse(id)
                .flatMap(found -> end.find(found, wait))
                .map(operation -> OperationView.of(operation, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such operation"));
    }
}
