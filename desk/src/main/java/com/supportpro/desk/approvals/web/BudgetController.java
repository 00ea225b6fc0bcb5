package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.Budget;
import com.supportpro.desk.approvals.Budgets;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets the budget. */
@Controller
@PreAuthorize("hasAuthority('settings.manage')")
class BudgetController {

    private final Budgets budgets;

    BudgetController(Budgets budgets) {
        this.budgets = budgets;
    }

    @PostMapping("/operator/addon-requests/budget")
    String set(Page page, CurrentOperator by, @ModelAttribute BudgetForm form, RedirectAttributes next) {
        Optional<Budget> budget = form.budget();
        budget.ifPresent(meant -> budgets.set(meant, by));
        (budget.isPresent()
                        ? Toast.success(page.text("approvals.budget.saved"))
                        : Toast.error(page.text("approvals.budget.mistake")))
                .on(next);
        return "redirect:/operator/addon-requests";
    }
}
