package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.Operations;
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

    @PostMapping("/api/v1/addons/{publisher}/{slug}/"
            + "{action:install|activate|deactivate|uninstall|purchase|cancel|update|rollback}")
    ResponseEntity<?> act(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Asked body,
            HttpServletRequest http) {
        AddonId addon = Paths.id(publisher, slug);
        Asked asked = body == null ? Asked.nothing() : body;
        try {
            return accepted(operations.request(asked.request(Asked.action(action), addon, by, http)));
        } catch (OperationRefusedException refused) {
            return Refusals.of(refused.problem(), page);
        } catch (InvalidDocumentException e) {
            return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", page.text(Asked.invalidKey(action)), "");
        }
    }

    private static ResponseEntity<?> accepted(Requested requested) {
        URI operation = URI.create("/api/v1/operations/" + requested.id());
        return ResponseEntity.accepted()
                .location(operation)
                .body(Map.of("operation", requested.id().toString(), "joined", requested.joined()));
    }
}
