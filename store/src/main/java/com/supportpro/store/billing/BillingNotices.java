package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to their orders and their money. */
@Component
class BillingNotices {

    private final Telling telling;
    private final Subscriptions subscriptions;
    private final Trials trials;
    private final Clock clock;

    BillingNotices(Telling telling, Subscriptions subscriptions, Trials trials, Clock clock) {
        this.telling = telling;
        this.subscriptions = subscriptions;
        this.trials = trials;
        this.clock = clock;
    }

    @EventListener
    void reinstated(BillingEvent.Reinstated event) {
        Order order = event.order();
        Facts facts = telling.about(order).instant(Fact.UNTIL, event.paidUntil());
        telling.tell(NoticeKind.SUBSCRIPTION_REINSTATED, order.id() + ":" + event.paidUntil(), order, facts);
    }

    /** A subscription, a trial, or an order that nobody had paid. */
    @EventListener
    void cancelled(BillingEvent.Cancelled event) {
        Order order = event.order();
        Facts facts = telling.about(order).instant(Fact.AT, event.endsAt());
        telling.tell(cancelled(order), telling.occasion(order), order, facts);
    }

    private NoticeKind cancelled(Order order) {
        if (trials.is(order.id())) {
            return NoticeKind.TRIAL_CANCELLED;
        }
        return subscriptions.of(order.id()).isPresent()
                ? NoticeKind.SUBSCRIPTION_CANCELLED
                : NoticeKind.ORDER_CANCELLED;
    }

    @EventListener
    void kept(BillingEvent.Kept event) {
        Order order = event.order();
        subscriptions
                .of(order.id())
                .map(kept ->
                        telling.about(order).instant(Fact.UNTIL, kept.paid().end()))
                .ifPresent(facts -> telling.tell(NoticeKind.SUBSCRIPTION_KEPT, telling.occasion(order), order, facts));
    }

    @EventListener
    void ended(BillingEvent.Ended event) {
        Order order = event.order();
        Facts facts = telling.about(order).instant(Fact.AT, event.at());
        telling.tell(NoticeKind.SUBSCRIPTION_ENDED, order.id().toString(), order, facts);
    }

    @EventListener
    void expired(BillingEvent.Expired event) {
        Order order = event.order();
        telling.tell(NoticeKind.ORDER_EXPIRED, order.id().toString(), order, telling.about(order));
    }

    @EventListener
    void held(BillingEvent.Held event) {
        Order order = event.order();
        Facts facts = telling.about(order).reason(event.reason());
        telling.tell(NoticeKind.ADDON_SUSPENDED, telling.occasion(order), order, facts);
    }

    @EventListener
    void released(BillingEvent.Released event) {
        Order order = event.order();
        telling.tell(NoticeKind.ADDON_RELEASED, telling.occasion(order), order, telling.about(order));
    }

    @EventListener
    void credited(BillingEvent.Credited event) {
        Facts facts = new Facts()
                .number(event.invoice().number())
                .creditNote(event.note().number())
                .money(Fact.TOTAL, event.note().total());
        telling.tell(NoticeKind.CREDIT_NOTE_ISSUED, event.note().id().toString(), event.order(), facts);
    }

    @EventListener
    void refunded(BillingEvent.Refunded event) {
        Facts facts = telling.about(event.order(), event.invoice())
                .money(Fact.TOTAL, event.refund().amount());
        telling.tell(NoticeKind.REFUNDED, subject(event.refund()), event.order(), facts);
    }

    @EventListener
    void notRefunded(BillingEvent.NotRefunded event) {
        Facts facts = telling.about(event.order(), event.invoice())
                .money(Fact.TOTAL, event.refund().amount());
        telling.tell(NoticeKind.REFUND_FAILED, subject(event.refund()), event.order(), facts);
    }

    @EventListener
    void trialBegun(BillingEvent.TrialBegun event) {
        Order order = event.order();
        telling.tell(NoticeKind.TRIAL_BEGUN, order.id().toString(), order, trial(order, event.endsAt(), event.price()));
    }

    @EventListener
    void trialEnded(BillingEvent.TrialEnded event) {
        Order order = event.order();
        Facts facts = telling.about(order).instant(Fact.AT, Times.now(clock));
        telling.tell(NoticeKind.TRIAL_ENDED, order.id().toString(), order, facts);
    }

    /** Once for each trial, however often it is said. */
    void trialEndsSoon(Order order, Instant endsAt, Money price) {
        telling.tell(NoticeKind.TRIAL_ENDS_SOON, order.id().toString(), order, trial(order, endsAt, price));
    }

    private Facts trial(Order order, Instant endsAt, Money price) {
        return telling.about(order)
                .instant(Fact.AT, endsAt)
                .money(Fact.NEXT, price)
                .cycle(order.cycle());
    }

    /** What came back is told of anew. */
    private static String subject(Refund refund) {
        return refund.id() + (refund.returned() ? ":again" : "");
    }
}
