package com.supportpro.store.billing;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.model.PaymentState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in mind what happened to orders and money, and who wanted it. */
@Component
class BillingAudit {

    private static final String STORE = "the store";

    private final Audit audit;

    BillingAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void opened(BillingEvent.Opened event) {
        record(event.by(), "Add-on ordered", event.order(), "");
    }

    @EventListener
    void paid(BillingEvent.Paid event) {
        record(
                STORE,
                "Invoice paid",
                event.order(),
                event.invoice().number() + ", " + event.invoice().total());
    }

    @EventListener
    void debtPaid(BillingEvent.DebtPaid event) {
        record(
                STORE,
                "Invoice paid",
                event.order(),
                event.invoice().number() + ", " + event.invoice().total() + ", after the end of its subscription");
    }

    @EventListener
    void ended(BillingEvent.Ended event) {
        record(STORE, "Subscription ended", event.order(), "with its period, " + event.at());
    }

    @EventListener
    void notPaid(BillingEvent.NotPaid event) {
        // The account reads this, too: the gateway's word for why is for staff only.
        record(STORE, "Payment not made", event.order(), event.invoice().number() + ", " + how(event.payment()));
    }

    private static String how(Payment payment) {
        if (payment.givenUp()) {
            return "given up";
        }
        return payment.state() == PaymentState.ACTION_REQUIRED ? "to be confirmed" : "declined";
    }

    @EventListener
    void cancelled(BillingEvent.Cancelled event) {
        record(event.by(), "Add-on cancelled", event.order(), "ends " + event.endsAt());
    }

    @EventListener
    void kept(BillingEvent.Kept event) {
        record(event.by(), "Cancellation taken back", event.order(), "");
    }

    @EventListener
    void expired(BillingEvent.Expired event) {
        record(STORE, "Order given up", event.order(), "not paid in time");
    }

    @EventListener
    void trialEnded(BillingEvent.TrialEnded event) {
        record(STORE, "Trial ended", event.order(), "");
    }

    @EventListener
    void credited(BillingEvent.Credited event) {
        String what = event.note().number() + " over " + event.note().total() + ", "
                + event.note().reason();
        record(STORE, "Credit note issued", event.order(), what);
    }

    @EventListener
    void refunded(BillingEvent.Refunded event) {
        record(
                STORE,
                "Money given back",
                event.order(),
                event.invoice().number() + ", " + event.refund().amount());
    }

    private void record(String actor, String action, Order order, String more) {
        String subject = more.isEmpty() ? order.addon().toString() : order.addon() + ": " + more;
        audit.record(new AuditEvent(actor, action, subject, order.account()));
    }
}
