package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Deals;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the buttons of a deal do, for programs. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class DealsApi {

    private final Operations operations;
    private final Deals deals;

    DealsApi(Operations operations, Deals deals) {
        this.operations = operations;
        this.deals = deals;
    }

    @PostMapping("/api/v1/operations/{id}/{way:withdraw|refund}")
    ResponseEntity<?> leave(
            Page page, CurrentOperator by, @PathVariable String id, @PathVariable String way, HttpServletRequest http) {
        Operation operation = OperationId.parse(id)
                .flatMap(operations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such operation"));
        Actor actor = Asked.actor(by, http);
        Optional<Problem> problem =
                way.equals("refund") ? deals.refund(operation, actor) : deals.withdraw(operation, actor);
        return problem.<ResponseEntity<?>>map(it -> Refusals.of(it, page))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
