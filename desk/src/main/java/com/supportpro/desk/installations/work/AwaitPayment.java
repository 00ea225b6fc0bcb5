package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.StepWaitsException.Until;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.billing.DueInvoice;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes on once the order is paid, however and wherever that was done. */
@Component
class AwaitPayment implements WorkStep {

    private final Orders orders;
    private final PurchaseCopy purchases;
    private final DealRow row;

    AwaitPayment(Orders orders, PurchaseCopy purchases, DealRow row) {
        this.orders = orders;
        this.purchases = purchases;
        this.row = row;
    }

    @Override
    public String name() {
        return "payment";
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException {
        Standing standing = work.deal().standing().orElseThrow();
        if (standing.waits()) {
            standing = look(work, standing);
        }
        new StrayOrder(orders, purchases).refuse(work, standing);
        if (standing.waits()) {
            throw new StepWaitsException(
                    Until.PAYMENT, standing.due().map(AwaitPayment::fact).orElse(""));
        }
        if (!standing.paid()) {
            throw new StepFailedException(ended(standing));
        }
        return work.deal().free() ? "" : String.valueOf(work.deal().terms().total());
    }

    /**
     * A silent store leaves things as they were known, and so does one that does not listen to this desk for now: the order
     * can still be paid, and the link, the licence or the desk's place may come back.
     */
    private Standing look(Work work, Standing known) throws StepFailedException {
        StoreSays<Standing> says = orders.look(known.order(), Duration.ZERO);
        Optional<Refusal> refusal = says.refusal();
        if (refusal.filter(no -> !no.why().ofWhoAsks()).isPresent()) {
            throw new StepFailedException(Problem.of(refusal.get()));
        }
        refusal.ifPresent(no -> row.keep(work, work.deal().unheard(no)));
        says.answer().ifPresent(now -> row.keep(work, known(work.deal(), now)));
        return says.answer().orElse(known);
    }

    /** The order of somebody else is at their price and for their cycle. */
    private Deal known(Deal deal, Standing now) {
        Deal stands = deal.stands(now);
        return Optional.of(now.order())
                .filter(order -> deal.joined())
                .flatMap(purchases::find)
                .map(purchase -> stands.costs(purchase.total()))
                .orElse(stands);
    }

    private static String fact(DueInvoice invoice) {
        return invoice.number() + " · " + invoice.open();
    }

    private static Problem ended(Standing standing) {
        return switch (standing.state()) {
            case EXPIRED -> Problem.of("order-expired");
            case REVERSED -> Problem.of("order-reversed");
            case CANCELLED -> Problem.of("order-cancelled");
            default ->
                Problem.of("unexpected", "reason", standing.state().name().toLowerCase(Locale.ROOT));
        };
    }

    @Override
    public boolean stays() {
        return true;
    }
}
