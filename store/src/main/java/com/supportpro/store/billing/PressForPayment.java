package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.Dunning;
import com.supportpro.store.billing.model.DunningStep;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does about one unpaid renewal what is due by now. */
@Component
class PressForPayment {

    private final RenewalQueue queue;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Payments payments;
    private final StartPayment start;
    private final DunningSteps steps;
    private final Overdue overdue;
    private final RenewalSettings settings;
    private final Clock clock;

    PressForPayment(
            RenewalQueue queue,
            Invoices invoices,
            Subscriptions subscriptions,
            Payments payments,
            StartPayment start,
            DunningSteps steps,
            Overdue overdue,
            RenewalSettings settings,
            Clock clock) {
        this.queue = queue;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.payments = payments;
        this.start = start;
        this.steps = steps;
        this.overdue = overdue;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The next step, or all that need no gateway.
     *
     * @return what a gateway is to be asked for now; this is called again after it
     */
    @Transactional
    Optional<DunningCall> press(InvoiceId id) {
        Subscription seen = subscription(invoices.find(id).orElseThrow());
        if (!queue.lock(seen.licence())) {
            return Optional.empty();
        }
        Invoice invoice = invoices.find(id).orElseThrow();
        Subscription subscription = subscription(invoice);
        Instant now = Times.now(clock);
        boolean open =
                invoice.state() == InvoiceState.OPEN && subscription.state().live();
        if (!open || subscription.needsPerson() != null || now.isBefore(invoice.dueAt()) || undecided(invoice)) {
            return Optional.empty();
        }
        return press(invoice, subscription, now);
    }

    private Optional<DunningCall> press(Invoice invoice, Subscription subscription, Instant now) {
        List<DunningStep> done = steps.done(invoice);
        if (tooLate(subscription, done, now)) {
            subscriptions.handOver(
                    subscription, "Invoice " + invoice.number() + " was not charged while the store stood still");
            return Optional.empty();
        }
        Dunning plan = new Dunning(settings.dunning(), invoice.dueAt(), subscription.zone());
        List<DunningStep> due = plan.due(now, done);
        Optional<DunningCall> call = due.stream()
                .filter(step -> step.kind() == DunningStep.Kind.CHARGE)
                .findFirst()
                .flatMap(step -> charge(invoice, step, now));
        if (call.isEmpty()) {
            overdue.follow(invoice, subscription, due, now);
        }
        return call;
    }

    /** Whether more than one period went by before it was first asked for. */
    private boolean tooLate(Subscription subscription, List<DunningStep> done, Instant now) {
        boolean asked = done.stream().anyMatch(step -> step.kind() == DunningStep.Kind.CHARGE);
        return !asked && !now.isBefore(subscription.next().end());
    }

    /** Noted together with the attempt that it begins: whoever dies before that has used up none. */
    private Optional<DunningCall> charge(Invoice invoice, DunningStep step, Instant now) {
        Optional<Payment> waiting = payments.running(invoice.id());
        Optional<DunningCall> room = waiting.filter(payment -> start.replaceable(invoice, payment))
                .map(payment -> new DunningCall.GiveUp(payment.id()));
        if (room.isPresent()) {
            return room;
        }
        steps.add(invoice.id(), new DunningStep(step.kind(), step.number(), now));
        return waiting.isPresent()
                ? Optional.empty()
                : start.startPreferred(invoice).map(payment -> new DunningCall.Charge(payment.id()));
    }

    /**
     * While nobody knows whether the money was taken, nobody is charged again or punished; who has to confirm it can do so at
     * any time.
     */
    private boolean undecided(Invoice invoice) {
        return payments.running(invoice.id())
                .filter(payment -> payment.state() != PaymentState.ACTION_REQUIRED)
                .isPresent();
    }

    private Subscription subscription(Invoice invoice) {
        return Optional.ofNullable(invoice.subscription())
                .flatMap(subscriptions::find)
                .orElseThrow();
    }
}
