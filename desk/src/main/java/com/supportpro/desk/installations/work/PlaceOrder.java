package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.OrderRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Places the order. The key and the content never change, so that the store takes any number of tries for one order; while
 * it is not known whether a try arrived, nothing else can be done but trying again.
 */
@Component
class PlaceOrder implements WorkStep {

    private final Orders orders;
    private final DealRow row;
    private final Insist insist;

    PlaceOrder(Orders orders, DealRow row, Insist insist) {
        this.orders = orders;
        this.row = row;
        this.insist = insist;
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException {
        if (work.deal().standing().isEmpty()) {
            place(work);
        }
        return "";
    }

    private void place(Work work) throws StepFailedException, StepWaitsException {
        OrderRequest request = request(work);
        String key = work.deal().key();
        StoreSays<Standing> says = insist.on(work, () -> orders.place(key, request));
        Optional<Refusal> refusal = says.refusal();
        if (refusal.isPresent()) {
            new OtherOrder(row).join(work, refusal.get());
        } else {
            Deal deal = work.deal();
            says.answer().ifPresent(standing -> row.keep(work, deal.stands(standing)));
        }
    }

    private static OrderRequest request(Work work) throws StepFailedException {
        Terms terms = work.deal().terms();
        if (terms.quote() == null || terms.total() == null) {
            throw new StepFailedException(Problem.of("quote-expired"));
        }
        return new OrderRequest(
                terms.quote(), terms.total(), work.order().requestedBy().name(), work.addon(), terms.cycle());
    }

    @Override
    public boolean stays() {
        return true;
    }
}
