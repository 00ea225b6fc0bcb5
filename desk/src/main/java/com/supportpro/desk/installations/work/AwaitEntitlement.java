package com.supportpro.desk.installations.work;

import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.entitlements.FollowEntitlements;
import com.supportpro.desk.entitlements.Heard;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.StepWaitsException.Until;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Standing;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Has the store sign that what was paid for may run. What is paid waits for the desk's place, its link and its licence. */
@Component
class AwaitEntitlement implements WorkStep {

    private static final Duration HOLD = Duration.ofSeconds(5);

    private final Entitlements entitlements;
    private final FollowEntitlements follow;
    private final Orders orders;
    private final DealRow row;

    AwaitEntitlement(Entitlements entitlements, FollowEntitlements follow, Orders orders, DealRow row) {
        this.entitlements = entitlements;
        this.follow = follow;
        this.orders = orders;
        this.row = row;
    }

    @Override
    public String name() {
        return "entitlement";
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException {
        if (entitlements.of(work.addon()).active()) {
            return "";
        }
        Heard heard = follow.now(HOLD);
        if (entitlements.of(work.addon()).active()) {
            return "";
        }
        switch (heard) {
            case CLONED -> throw new StepWaitsException(Until.ANSWER, "");
            case UNBELIEVABLE -> throw new StepFailedException(Problem.of("entitlement-unbelievable"));
            default -> stillPaid(work);
        }
        throw new StepWaitsException(Until.ANSWER, "");
    }

    /** What was given back meanwhile will never be signed. */
    private void stillPaid(Work work) throws StepFailedException {
        Standing known = work.deal().standing().orElseThrow();
        Standing now = orders.look(known.order(), Duration.ZERO).answer().orElse(known);
        if (!now.paid()) {
            row.keep(work, work.deal().stands(now));
            throw new StepFailedException(Problem.of("order-reversed"));
        }
    }

    @Override
    public boolean stays() {
        return true;
    }
}
