package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Money;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the budget stands in the present month.
 *
 * @param taken what is spent or set aside, in the budget's currency; zero units without a budget
 */
public record BudgetStanding(Budget budget, YearMonth month, long taken) {

    public Optional<Money> limit() {
        return Optional.ofNullable(budget.limit());
    }

    public Optional<Money> spent() {
        return limit().map(limit -> new Money(limit.currency(), taken));
    }

    /** What is left; negative when more was spent than the budget allows now. */
    public Optional<Money> left() {
        return limit().map(limit -> limit.minus(new Money(limit.currency(), taken)));
    }

    /**
     * Why this total does not fit, else nothing; an unknown total fits only where there is no budget, and what costs nothing
     * always.
     */
    public Optional<Problem> refusal(@Nullable Money total) {
        if (total != null && total.isZero()) {
            return Optional.empty();
        }
        return left().flatMap(
                        left -> total == null ? Optional.of(Problem.of("budget-wants-total")) : over(left, total));
    }

    private static Optional<Problem> over(Money left, Money total) {
        if (!left.currency().equals(total.currency())) {
            return Optional.of(
                    new Problem("budget-currency", Map.of("total", total.toString(), "currency", left.currency())));
        }
        Money rest = left.minus(total);
        return rest.minorUnits() >= 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        "over-budget",
                        Map.of(
                                "total",
                                total.toString(),
                                "left",
                                left.toString(),
                                "over",
                                rest.negated().toString())));
    }
}
