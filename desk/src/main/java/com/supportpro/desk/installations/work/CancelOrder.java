package com.supportpro.desk.installations.work;

import com.supportpro.desk.entitlements.FollowEntitlements;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.Purchase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the billing. */
@Component
class CancelOrder implements WorkStep {

    private final Orders orders;
    private final Insist insist;
    private final FollowEntitlements follow;

    CancelOrder(Orders orders, Insist insist, FollowEntitlements follow) {
        this.orders = orders;
        this.insist = insist;
        this.follow = follow;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException {
        Terms terms = work.deal().terms();
        UUID order = Optional.ofNullable(terms.order()).orElseThrow();
        String by = work.order().requestedBy().name();
        StoreSays<Purchase> says = insist.on(work, () -> orders.cancel(order, terms.atPeriodEnd(), by));
        Optional<Refusal> refusal = says.refusal();
        if (refusal.isPresent()) {
            throw new StepFailedException(Problem.of(refusal.get()));
        }
        // Until it is known here that the right has ended, it could be activated again and not be purchased again. What
        // the store does not tell now is asked for in the background.
        follow.now(Duration.ZERO);
        return "";
    }

    @Override
    public boolean stays() {
        return true;
    }
}
