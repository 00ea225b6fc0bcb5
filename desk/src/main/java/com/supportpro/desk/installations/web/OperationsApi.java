package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.panel.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How operations are doing, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class OperationsApi {

    private final Operations operations;

    OperationsApi(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/api/v1/operations/{id}")
    OperationView show(Page page, @PathVariable String id) {
        return OperationId.parse(id)
                .flatMap(operations::find)
                .map(operation -> OperationView.of(operation, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such operation"));
    }
}
