package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.Budget;
import com.supportpro.desk.approvals.Budgets;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.Money;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The budget, for programs. */
@RestController
@RequestMapping("/api/v1/budget")
class BudgetApi {

    private final Budgets budgets;

    BudgetApi(Budgets budgets) {
        this.budgets = budgets;
    }

    /**
     * A budget to set.
     *
     * @param limit for each calendar month; null for none
     * @param zone whose midnights part the months; without it the present one stays
     */
    record NewBudget(@Nullable Money limit, @Nullable String zone) {}

    @GetMapping
    @PreAuthorize("hasAnyAuthority('purchases.approve', 'addons.manage', 'settings.manage')")
    BudgetView show() {
        return BudgetView.of(budgets.standing());
    }

    @PutMapping
    @PreAuthorize("hasAuthority('settings.manage')")
    ResponseEntity<?> set(Page page, CurrentOperator by, @RequestBody NewBudget body) {
        Optional<Budget> budget = budget(body);
        if (budget.isEmpty()) {
            return Refusals.of(Problem.of("budget-invalid"), page);
        }
        budgets.set(budget.get(), by);
        return ResponseEntity.ok(show());
    }

    private Optional<Budget> budget(NewBudget body) {
        try {
            ZoneId zone = body.zone() == null ? budgets.standing().budget().zone() : ZoneId.of(body.zone());
            return Optional.of(new Budget(body.limit(), zone));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
