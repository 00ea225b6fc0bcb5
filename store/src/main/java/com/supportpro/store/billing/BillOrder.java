package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Periods;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Bills a new order: a trial costs nothing, all else gets an invoice and, where there is something to charge, a payment. */
@Component
class BillOrder {

    private final Orders orders;
    private final Trials trials;
    private final Promotions promotions;
    private final Invoicing invoicing;
    private final StartPayment payments;
    private final WaysOfPaying ways;
    private final InvoicePaid paid;
    private final BillingSettings settings;
    private final ApplicationEventPublisher events;

    BillOrder(
            Orders orders,
            Trials trials,
            Promotions promotions,
            Invoicing invoicing,
            StartPayment payments,
            WaysOfPaying ways,
            InvoicePaid paid,
            BillingSettings settings,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.trials = trials;
        this.promotions = promotions;
        this.invoicing = invoicing;
        this.payments = payments;
        this.ways = ways;
        this.paid = paid;
        this.settings = settings;
        this.events = events;
    }

    Opening bill(Order order, StoredQuote quote, Standing standing, Priced priced) {
        if (quote.trial()) {
            Instant endsAt =
                    settings.trialEndsAt(order.createdAt(), standing.buyer().timeZone());
            trials.add(order, endsAt);
            paid.activate(order);
            events.publishEvent(new BillingEvent.TrialBegun(order, endsAt, quote.listNet()));
            return new Opening.Settled(order.id());
        }
        String promotion = quote.promotion();
        if (promotion != null && !promotions.use(promotion)) {
            throw new BillingRefusedException(Why.PROMOTION_REFUSED, "The code " + promotion + " is used up");
        }
        return charge(order, quote, invoicing.issue(first(order, priced, quote, standing.buyer())), standing);
    }

    private Invoicing.Bill first(Order order, Priced priced, StoredQuote quote, BuyerBlock buyer) {
        return new Invoicing.Bill(
                order,
                priced.name(),
                null,
                firstPeriod(order, quote, buyer),
                quote.listNet(),
                quote.discount(),
                Optional.ofNullable(quote.promotion()).orElse(""),
                buyer,
                priced.decision(),
                settings.dueAt(order.createdAt(), buyer.timeZone()));
    }

    private Opening charge(Order order, StoredQuote quote, Invoice invoice, Standing standing) {
        if (invoice.total().isZero()) {
            paid.follow(invoice);
            return new Opening.Settled(order.id());
        }
        return standing.preferred()
                .<Opening>flatMap(method -> payments.send(invoice, method)
                        .map(sent -> new Opening.ToCharge(order, quote, invoice, sent, method)))
                .orElseGet(() -> due(order, invoice, ways.whyNot(standing.preferred(), invoice.total())));
    }

    private Opening due(Order order, Invoice invoice, String reason) {
        orders.move(order, OrderState.DUE, reason);
        events.publishEvent(new BillingEvent.Due(order, invoice));
        return new Opening.Settled(order.id());
    }

    /** Only what costs nothing begins at once for certain; all else begins with its payment. */
    private static @Nullable Period firstPeriod(Order order, StoredQuote quote, BuyerBlock buyer) {
        return order.cycle().recurring() && quote.total().isZero()
                ? new Periods(order.cycle(), order.createdAt(), buyer.timeZone()).period(0)
                : null;
    }
}
