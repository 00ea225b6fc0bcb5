package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Purse;
import com.supportpro.desk.installations.Terms;
import com.supportpro.protocol.Money;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds every purchase, however it was begun, against the budget of the month. */
@Component
class MonthlyPurse implements Purse {

    /** Of a price that nobody has asked yet, or of a trial; it is replaced once it is known. */
    private static final Money NOTHING_YET = Money.zero("XXX");

    private final Budgets budgets;
    private final SpendingRows spending;
    private final Clock clock;

    MonthlyPurse(Budgets budgets, SpendingRows spending, Clock clock) {
        this.budgets = budgets;
        this.spending = spending;
        this.clock = clock;
    }

    @Override
    public Optional<Problem> shortage(OperationRequest request) {
        return budgets.locked().refusal(total(request).orElse(null));
    }

    @Override
    public void reserve(OperationRequest request, OperationId operation) {
        Money total = total(request).orElse(NOTHING_YET);
        spending.reserve(operation, request, total, budgets.standing().month(), clock.instant());
    }

    /** A trial costs nothing, also where nobody has asked the store yet. */
    private static Optional<Money> total(OperationRequest request) {
        return request.terms()
                .map(Terms::total)
                .or(() -> request.terms().filter(Terms::trial).map(trial -> NOTHING_YET));
    }
}
