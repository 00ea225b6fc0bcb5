package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a subscription go on by itself that waited for a person. */
@Service
public class Resume {

    private final Licences licences;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final RenewalQueue queue;
    private final WaivedPeriods waived;
    private final BillRenewal bill;
    private final DunningSteps steps;
    private final Clock clock;

    Resume(
            Licences licences,
            Subscriptions subscriptions,
            Invoices invoices,
            RenewalQueue queue,
            WaivedPeriods waived,
            BillRenewal bill,
            DunningSteps steps,
            Clock clock) {
        this.licences = licences;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.queue = queue;
        this.waived = waived;
        this.bill = bill;
        this.steps = steps;
        this.clock = clock;
    }

    /** What becomes of periods that went by unbilled. */
    public enum Missed {
        /** Each gets its invoice, due at once and charged by itself from the first retry on. */
        BILL,
        /** Nobody has to pay them. */
        WAIVE
    }

    /** Periods that are over and were never billed. */
    public List<Period> missed(Subscription subscription) {
        List<Period> missed = new ArrayList<>();
        Instant now = Times.now(clock);
        Period next = subscription.next();
        while (!now.isBefore(next.end()) && !queue.billed(subscription.id(), next.start())) {
            missed.add(next);
            next = subscription.periods().period(next.number() + 1);
        }
        return missed;
    }

    /**
     * Bills or waives the periods that went by unbilled, asks for what is open from today on, and bills the running period
     * next.
     *
     * @param decision null when there are no such periods
     * @throws BillingRefusedException when it does not wait for anybody
     */
    @Transactional
    public List<Period> resume(SubscriptionId id, @Nullable Missed decision, String reason) {
        licences.lock(subscriptions.find(id).orElseThrow().licence());
        Subscription subscription = subscriptions.find(id).orElseThrow();
        if (subscription.needsPerson() == null || !subscription.state().live()) {
            throw new BillingRefusedException(Why.RESUME_REFUSED, "This subscription waits for nobody");
        }
        List<Period> missed = missed(subscription);
        if (!missed.isEmpty()) {
            decide(subscription, missed, decision, reason);
        }
        Instant now = Times.now(clock);
        invoices.of(subscription.order()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN && over(invoice, now))
                .forEach(invoice -> steps.askedFor(invoice.id(), now));
        subscriptions.takeBack(subscription);
        return missed;
    }

    private void decide(Subscription subscription, List<Period> missed, @Nullable Missed decision, String reason) {
        if (decision == null) {
            throw new BillingRefusedException(
                    Why.RESUME_REFUSED, "Periods went by unbilled: they are to be billed, or to be waived");
        }
        if (decision == Missed.BILL) {
            missed.forEach(period -> bill.billLate(subscription.id(), period));
        } else {
            missed.forEach(period -> waived.add(subscription.id(), period.start(), period.end(), reason));
            subscriptions.paid(subscription, missed.get(missed.size() - 1));
        }
    }

    /** Left as it is, the next run would hand the subscription over again. */
    private static boolean over(Invoice invoice, Instant now) {
        Invoice.Span period = invoice.period();
        return period != null && !now.isBefore(period.end());
    }
}
