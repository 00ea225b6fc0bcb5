package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the billing. */
@Component
class CancelOrder implements WorkStep {

    private final Orders orders;
    private final Insist insist;

    CancelOrder(Orders orders, Insist insist) {
        this.orders = orders;
        this.insist = insist;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException {
        Terms terms = work.deal().terms();
        UUID order = Optional.ofNullable(terms.order()).orElseThrow();
        StoreSays<Purchase> says = insist.on(work, () -> orders.cancel(order, terms.atPeriodEnd()));
        Optional<Refusal> refusal = says.refusal();
        if (refusal.isPresent()) {
            throw new StepFailedException(Problem.of(refusal.get()));
        }
        return "";
    }

    @Override
    public boolean stays() {
        return true;
    }
}
