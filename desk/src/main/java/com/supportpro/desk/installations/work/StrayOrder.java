package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.StepWaitsException.Until;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Standing;

/** An order of another add-on than the one that is wanted: somebody agreed to a price that was quoted for that one. */
record StrayOrder(Orders orders, PurchaseCopy purchases) {

    /**
     * Withdraws it while nothing is paid. What is paid can be refunded once the operation has failed.
     *
     * @throws StepFailedException it is of another add-on
     * @throws StepWaitsException it is, and the store does not withdraw it now
     */
    void refuse(Work work, Standing standing) throws StepFailedException, StepWaitsException {
        boolean charging = standing.waits() && standing.due().isEmpty();
        if (charging || !stray(work, standing)) {
            return;
        }
        if (standing.waits() && !work.deal().joined()) {
            String by = work.order().requestedBy().name();
            if (orders.cancel(standing.order(), false, by).answer().isEmpty()) {
                throw new StepWaitsException(Until.ANSWER, "");
            }
        }
        throw new StepFailedException(Problem.of("other-add-on"));
    }

    private boolean stray(Work work, Standing standing) {
        return purchases
                .find(standing.order())
                .filter(purchase -> !purchase.addon().equals(work.addon()))
                .isPresent();
    }
}
