package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.AnnouncePrice;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Resume;
import com.supportpro.store.billing.Resume.Missed;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.SuspendByHand;
import com.supportpro.store.billing.model.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do to orders and their subscriptions, remembered in the audit. */
@Service
class OrderActs {

    private final SuspendByHand suspending;
    private final Resume resuming;
    private final AnnouncePrice announcing;
    private final Subscriptions subscriptions;
    private final Audit audit;

    OrderActs(
            SuspendByHand suspending,
            Resume resuming,
            AnnouncePrice announcing,
            Subscriptions subscriptions,
            Audit audit) {
        this.suspending = suspending;
        this.resuming = resuming;
        this.announcing = announcing;
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    @Transactional
    void suspend(Order order, @Nullable String why, String by) {
        String reason = Reason.of(why);
        suspending.suspend(order.id(), reason);
        record(by, "Add-on suspended by hand", order, reason);
    }

    @Transactional
    void reinstate(Order order, @Nullable String why, String by) {
        String reason = Reason.of(why);
        suspending.reinstate(order.id());
        record(by, "Add-on reinstated by hand", order, reason);
    }

    /** @return when it is charged first; null when an announced price is taken back by it */
    @Transactional
    @Nullable
    Instant announce(Order order, Money net, String by) {
        Subscription subscription = live(order);
        if (!subscription.renews() || !net.currency().equals(subscription.net().currency())) {
            throw new RefusedException("A price is announced for what renews, in its currency");
        }
        boolean changed = announcing.announce(subscription.id(), net);
        Instant from = live(order).nextNetFrom();
        if (from == null && changed) {
            record(by, "Announced price taken back", order, net + " stays");
            return null;
        }
        if (from == null) {
            throw new RefusedException("That is the price already");
        }
        record(by, "Price announced", order, subscription.net() + " to " + net + " from " + from);
        return from;
    }

    /** @return the periods that went by unbilled, and are billed or waived as was decided */
    @Transactional
    List<Period> resume(Order order, @Nullable Missed decision, @Nullable String why, String by) {
        String reason = Reason.of(why);
        List<Period> missed = resuming.resume(live(order).id(), decision, reason);
        String deed = decision == Missed.BILL ? "billed" : "waived";
        record(by, "Subscription resumed", order, reason + ", periods " + deed + ": " + missed.size());
        return missed;
    }

    private Subscription live(Order order) {
        return subscriptions
                .of(order.id())
                .filter(found -> found.state().live())
                .orElseThrow(() -> new RefusedException("The order has no subscription that runs"));
    }

    private void record(String by, String action, Order order, String more) {
        audit.record(new AuditEvent(by, action, order.addon() + ": " + more, order.account()));
    }
}
