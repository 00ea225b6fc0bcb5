package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.BudgetStanding;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.billing.Quote;
import java.util.Optional;

/**
 * What an approver decides on.
 *
 * @param quote what it costs now
 * @param unquoted why the store names no price
 * @param higher whether it costs more than was asked for
 * @param overBudget why it does not fit the budget
 * @param plan what it comes to; none where it cannot be
 * @param barred why it cannot be, whatever is agreed to
 */
public record Decision(
        Optional<Quote> quote,
        Optional<Problem> unquoted,
        boolean higher,
        Optional<Problem> overBudget,
        PlanView plan,
        Optional<Problem> barred) {

    static Decision none() {
        return new Decision(
                Optional.empty(), Optional.empty(), false, Optional.empty(), PlanView.none(), Optional.empty());
    }

    static Decision unquoted(Problem why) {
        return new Decision(
                Optional.empty(), Optional.of(why), false, Optional.empty(), PlanView.none(), Optional.empty());
    }

    static Decision at(
            Quote now, AddonRequest request, BudgetStanding budget, PlanView plan, Optional<Problem> barred) {
        return new Decision(
                Optional.of(now),
                Optional.empty(),
                request.isExceededBy(now.total()),
                budget.refusal(now.total()),
                plan,
                barred);
    }

    /** Whether it takes other add-ons along, or permissions that have to be agreed to. */
    public boolean takesMore() {
        return plan.steps().size() > 1 || !plan.consents().isEmpty();
    }
}
