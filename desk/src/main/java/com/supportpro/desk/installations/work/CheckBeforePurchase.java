package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.FollowPurchases;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.StoreSays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes sure, before any money moves, that the release can be believed and the store serves this desk. */
@Component
class CheckBeforePurchase implements WorkStep {

    private final ReleaseTrust trust;
    private final FollowPurchases purchases;

    CheckBeforePurchase(ReleaseTrust trust, FollowPurchases purchases) {
        this.trust = trust;
        this.purchases = purchases;
    }

    @Override
    public String name() {
        return "preflight";
    }

    @Override
    public String run(Work work) throws StepFailedException {
        Optional<Problem> doubt = work.fetches() ? trust.doubt(work.addon(), work.release()) : Optional.empty();
        if (doubt.isPresent()) {
            throw new StepFailedException(doubt.get());
        }
        StoreSays<Boolean> says = purchases.now();
        Optional<Refusal> refusal = says.refusal();
        if (refusal.isPresent()) {
            throw new StepFailedException(Problem.of(refusal.get()));
        }
        if (says.silence().isPresent()) {
            throw new StepFailedException(Problem.of(
                    "store-unreachable", "reason", says.silence().get().reason()));
        }
        return "";
    }

    @Override
    public boolean stays() {
        return true;
    }
}
