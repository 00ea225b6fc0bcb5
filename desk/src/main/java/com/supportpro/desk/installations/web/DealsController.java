package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Deals;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons that take an operator out of a deal: withdraw an unpaid order, have a useless one refunded. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class DealsController {

    private final Operations operations;
    private final Deals deals;

    DealsController(Operations operations, Deals deals) {
        this.operations = operations;
        this.deals = deals;
    }

    @PostMapping("/operator/operations/{id}/withdraw")
    String withdraw(
            Page page, CurrentOperator by, @PathVariable String id, HttpServletRequest http, RedirectAttributes next) {
        Operation operation = operation(id);
        tell(deals.withdraw(operation, Asked.actor(by, http)), "installations.withdrawn", page, next);
        return "redirect:" + Paths.addon(operation.addon());
    }

    @PostMapping("/operator/operations/{id}/refund")
    String refund(
            Page page, CurrentOperator by, @PathVariable String id, HttpServletRequest http, RedirectAttributes next) {
        Operation operation = operation(id);
        tell(deals.refund(operation, Asked.actor(by, http)), "installations.refunded", page, next);
        return "redirect:" + Paths.addon(operation.addon());
    }

    private Operation operation(String id) {
        return OperationId.parse(id)
                .flatMap(operations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void tell(Optional<Problem> problem, String done, Page page, RedirectAttributes next) {
        problem.map(it -> Toast.error(it.what(page.words()) + " " + it.todo(page.words())))
                .orElseGet(() -> Toast.success(page.text(done)))
                .on(next);
    }
}
