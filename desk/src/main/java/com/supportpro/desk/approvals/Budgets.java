package com.supportpro.desk.approvals;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.operators.CurrentOperator;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget of this desk, and how it stands in the present month. */
@Service
public class Budgets {

    private final BudgetRow row;
    private final SpendingRows spending;
    private final Audit audit;
    private final Clock clock;

    Budgets(BudgetRow row, SpendingRows spending, Audit audit, Clock clock) {
        this.row = row;
        this.spending = spending;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BudgetStanding standing() {
        return standing(row.read());
    }

    /** How it stands; until the transaction ends nobody else can spend. */
    @Transactional
    BudgetStanding locked() {
        return standing(row.lock());
    }

    @Transactional
    public void set(Budget budget, CurrentOperator by) {
        Budget before = row.lock();
        row.write(budget, by.name(), clock.instant());
        Map<String, String> details = Map.of("before", words(before), "limit", words(budget));
        audit.record(new AuditEvent(by.name(), "budget.set", "budget", details, ""));
    }

    private BudgetStanding standing(Budget budget) {
        YearMonth month = budget.month(clock.instant());
        long taken = budget.limit() == null
                ? 0
                : spending.taken(month, budget.limit().currency());
        return new BudgetStanding(budget, month, taken);
    }

    private static String words(Budget budget) {
        return (budget.limit() == null ? "none" : budget.limit()) + ", " + budget.zone();
    }
}
