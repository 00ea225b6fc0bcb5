package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Books what was set aside as spent once it is paid, and gives back what was not charged or was refunded. */
@Service
class SettleSpending {

    private final SpendingRows rows;
    private final Budgets budgets;
    private final Operations operations;
    private final PurchaseCopy purchases;

    SettleSpending(SpendingRows rows, Budgets budgets, Operations operations, PurchaseCopy purchases) {
        this.rows = rows;
        this.budgets = budgets;
        this.operations = operations;
        this.purchases = purchases;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${supportpro.desk.approvals.every:PT5S}")
    void now() {
        for (Spending one : rows.unsettled(budgets.standing().month())) {
            operations
                    .find(one.operation())
                    .map(operation -> settled(one, operation))
                    .filter(settled -> !settled.equals(one))
                    .ifPresent(rows::settle);
        }
    }

    private Spending settled(Spending one, Operation operation) {
        Money total = operation.deal().map(deal -> deal.terms().total()).orElse(one.total());
        return new Spending(one.operation(), total, state(operation));
    }

    private Spending.State state(Operation operation) {
        Optional<OrderState> order = operation
                .deal()
                .flatMap(Deal::standing)
                .map(Standing::order)
                .flatMap(purchases::find)
                .map(Purchase::state);
        boolean paid =
                operation.deal().filter(deal -> deal.paid() && !deal.owned()).isPresent();
        if (paid) {
            boolean givenBack = order.filter(OrderState.REVERSED::equals).isPresent();
            return givenBack ? Spending.State.RELEASED : Spending.State.SPENT;
        }
        return operation.live() ? Spending.State.RESERVED : Spending.State.RELEASED;
    }
}
