package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.Refusal.Why;
import java.util.Optional;
import java.util.UUID;

/** Goes on with the order that holds the place, where one does: nothing is bought twice. */
record OtherOrder(DealRow row) {

    /** @throws StepFailedException the refusal has nothing to do with another order */
    void join(Work work, Refusal refusal) throws StepFailedException {
        Optional<UUID> other = refusal.inTheWay();
        boolean held = refusal.why() == Why.ORDER_OPEN || refusal.why() == Why.ALREADY_OWNED;
        if (!held || other.isEmpty()) {
            throw new StepFailedException(Problem.of(refusal));
        }
        row.keep(work, work.deal().joins(other.get(), refusal.why() == Why.ALREADY_OWNED));
    }
}
