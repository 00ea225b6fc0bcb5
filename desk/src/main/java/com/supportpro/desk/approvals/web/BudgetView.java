package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.BudgetStanding;
import com.supportpro.protocol.Money;
import org.jspecify.annotations.Nullable;

/**
 * The budget of the present month, for programs.
 *
 * @param limit null when there is none, as are the next two
 * @param spent with what is set aside for purchases that go on
 * @param month such as 2026-11
 */
record BudgetView(
        @Nullable Money limit,
        @Nullable Money spent,
        @Nullable Money left,
        String zone,
        String month) {

    static BudgetView of(BudgetStanding standing) {
        return new BudgetView(
                standing.limit().orElse(null),
                standing.spent().orElse(null),
                standing.left().orElse(null),
                standing.budget().zone().getId(),
                standing.month().toString());
    }
}
