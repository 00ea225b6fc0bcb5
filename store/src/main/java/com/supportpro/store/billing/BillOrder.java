package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Periods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Bills a new order: a trial costs nothing, all else gets an invoice and, where there is something to charge, a payment. */
@Component
class BillOrder {

    private final Orders orders;
    private final Trials trials;
    private final Promotions promotions;
    private final Accounts accounts;
    private final Invoicing invoicing;
    private final StartPayment payments;
    private final InvoicePaid paid;
    private final BillingSettings settings;
    private final ApplicationEventPublisher events;

    BillOrder(
            Orders orders,
            Trials trials,
            Promotions promotions,
            Accounts accounts,
            Invoicing invoicing,
            StartPayment payments,
            InvoicePaid paid,
            BillingSettings settings,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.trials = trials;
        this.promotions = promotions;
        this.accounts = accounts;
        this.invoicing = invoicing;
        this.payments = payments;
        this.paid = paid;
        this.settings = settings;
        this.events = events;
    }

    void bill(Order order, StoredQuote quote) {
        orders.move(order, OrderState.PENDING_PAYMENT, "");
        events.publishEvent(new BillingEvent.Opened(order));
        Order pending = orders.find(order.id()).orElseThrow();
        if (quote.trial()) {
            trials.add(pending, order.createdAt().plus(settings.trialLasts()));
            paid.activate(pending);
            return;
        }
        String promotion = quote.promotion();
        if (promotion != null && !promotions.use(promotion)) {
            throw new BillingRefusedException(Why.PROMOTION_REFUSED, "The code " + promotion + " is used up");
        }
        Invoice invoice = invoicing.issue(new Invoicing.Bill(
                pending,
                null,
                firstPeriod(order),
                quote.listNet(),
                quote.discount(),
                promotion == null ? "" : promotion,
                quote.decision(),
                order.createdAt().plus(settings.dueIn())));
        if (invoice.total().isZero()) {
            paid.follow(invoice);
        } else if (payments.startPreferred(invoice).isEmpty()) {
            orders.move(pending, OrderState.DUE, "no_payment_method");
            events.publishEvent(new BillingEvent.Due(pending, invoice));
        }
    }

    private @Nullable Period firstPeriod(Order order) {
        return order.cycle().recurring()
                ? new Periods(
                                order.cycle(),
                                order.createdAt(),
                                accounts.find(order.account()).orElseThrow().timeZone())
                        .period(0)
                : null;
    }
}
