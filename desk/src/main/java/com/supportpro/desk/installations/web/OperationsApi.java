package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationQuery;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How operations are doing, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class OperationsApi {

    private final Operations operations;
    private final AwaitedEnd end;

    OperationsApi(Operations operations, AwaitedEnd end) {
        this.operations = operations;
        this.end = end;
    }

    /** One page of operations. */
    record OperationViews(List<OperationView> items, long total) {}

    /**
     * Operations, newest first.
     *
     * @param addon {@code publisher/slug}; without it of all
     * @param state without it in any
     */
    @GetMapping("/api/v1/operations")
    OperationViews list(
            Page reader,
            @RequestParam(required = false) @Nullable String addon,
            @RequestParam(required = false) Operation.@Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        OperationQuery query = query(addon, state, page, size);
        return new OperationViews(
                operations.list(query).stream()
                        .map(operation -> OperationView.of(operation, reader))
                        .toList(),
                operations.count(query));
    }

    private static OperationQuery query(@Nullable String addon, Operation.@Nullable State state, int page, int size) {
        try {
            return new OperationQuery(addon == null ? null : AddonId.parse(addon), state, page, size);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "addon, page or size is out of bounds", e);
        }
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
