package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.FollowPurchases;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.Purchase;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gets operators out of deals that led nowhere. */
@Service
public class Deals {

    private static final String REASON = "The add-on could not be installed: ";

    private final Orders orders;
    private final FollowPurchases purchases;
    private final PaidInVain inVain;
    private final InstallationAudit audit;

    Deals(Orders orders, FollowPurchases purchases, PaidInVain inVain, InstallationAudit audit) {
        this.orders = orders;
        this.purchases = purchases;
        this.inVain = inVain;
        this.audit = audit;
    }

    /** Whether its order can still be withdrawn: it waits, and nothing is paid. */
    public boolean withdrawable(Operation operation) {
        return operation.state() == Operation.State.WAITING_FOR_PAYMENT
                && standing(operation).flatMap(Standing::due).isPresent();
    }

    /** Ends the unpaid order; the operation that waits for it ends by itself. Why that is not possible, else nothing. */
    public Optional<Problem> withdraw(Operation operation, Actor by) {
        if (!withdrawable(operation)) {
            return Optional.of(Problem.of("nothing-to-withdraw"));
        }
        UUID order = standing(operation).orElseThrow().order();
        StoreSays<Purchase> says = orders.cancel(order, false, by.name());
        // A trial that gave way to the order goes on.
        says.answer().ifPresent(withdrawn -> purchases.now());
        return recorded(says, "addon.order-withdrawn", operation, by);
    }

    /** Has the whole amount given back. Why that is not possible, else nothing. */
    public Optional<Problem> refund(Operation operation, Actor by) {
        if (!inVain.refundable(operation)) {
            return Optional.of(Problem.of("refund-refused"));
        }
        UUID order = standing(operation).orElseThrow().order();
        String why = operation.problem().map(Problem::code).orElse("");
        return recorded(orders.refund(order, REASON + why), "addon.refunded", operation, by);
    }

    private Optional<Problem> recorded(StoreSays<Purchase> says, String event, Operation operation, Actor by) {
        says.answer()
                .ifPresent(purchase -> audit.record(
                        by,
                        event,
                        operation.addon(),
                        Map.of("order", purchase.order().toString())));
        return says.refusal()
                .map(Problem::of)
                .or(() -> says.silence().map(silent -> Problem.of("store-unreachable", "reason", silent.reason())));
    }

    private static Optional<Standing> standing(Operation operation) {
        return operation.deal().flatMap(Deal::standing);
    }
}
