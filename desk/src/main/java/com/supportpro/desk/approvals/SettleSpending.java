package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.Spending.State;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        List<Spending> unsettled = rows.unsettled(budgets.standing().month());
        List<Operation> all = unsettled.stream()
                .flatMap(one -> operations.find(one.operation()).stream())
                .toList();
        for (Spending one : unsettled) {
            all.stream()
                    .filter(operation -> operation.id().equals(one.operation()))
                    .map(operation -> settled(one, operation, all))
                    .filter(settled -> !settled.equals(one))
                    .forEach(rows::settle);
        }
    }

    private Spending settled(Spending one, Operation operation, List<Operation> all) {
        Money total = operation.deal().map(deal -> deal.terms().total()).orElse(one.total());
        return new Spending(one.operation(), total, takenOver(operation, all) ? State.RELEASED : state(operation));
    }

    /** One order is paid once: it counts with the operation that waits for it now. */
    private static boolean takenOver(Operation operation, List<Operation> all) {
        return !operation.live()
                && order(operation).isPresent()
                && all.stream()
                        .anyMatch(other -> !other.id().equals(operation.id())
                                && other.requestedAt().isAfter(operation.requestedAt())
                                && order(other).equals(order(operation)));
    }

    /** An order that can still be paid keeps what was set aside for it, also when the operation has failed. */
    private State state(Operation operation) {
        Optional<Standing> standing = order(operation)
                .flatMap(purchases::find)
                .map(Standing::of)
                .or(() -> operation.deal().flatMap(Deal::standing));
        if (operation.deal().filter(Deal::owned).isPresent()) {
            return operation.live() ? State.RESERVED : State.RELEASED;
        }
        if (standing.filter(one -> one.state() == OrderState.REVERSED).isPresent()) {
            return State.RELEASED;
        }
        if (operation.deal().filter(Deal::paid).isPresent()
                || standing.filter(Standing::paid).isPresent()) {
            return State.SPENT;
        }
        return operation.live() || standing.filter(Standing::waits).isPresent() ? State.RESERVED : State.RELEASED;
    }

    private static Optional<UUID> order(Operation operation) {
        return operation.deal().flatMap(Deal::standing).map(Standing::order);
    }
}
