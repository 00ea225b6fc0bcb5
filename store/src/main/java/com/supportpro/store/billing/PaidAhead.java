package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.Invoice.Span;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.model.Proration;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was paid for an order and is not used when it ends: periods that have not begun and, where the vendor gives that back,
 * the days left of the running one.
 */
@Component
class PaidAhead {

    private static final String BEFORE = "Cancelled before the period began";
    private static final String WITHIN = "The days left of the period that is cancelled";

    private final Invoices invoices;
    private final BookRefund book;
    private final Refunds refunds;
    private final Gateways gateways;
    private final BillingSettings settings;
    private final Clock clock;

    PaidAhead(
            Invoices invoices,
            BookRefund book,
            Refunds refunds,
            Gateways gateways,
            BillingSettings settings,
            Clock clock) {
        this.invoices = invoices;
        this.book = book;
        this.refunds = refunds;
        this.gateways = gateways;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param none zero in the order's currency */
    Money money(Order order, Money none) {
        return unused(order).values().stream().reduce(none, Money::plus);
    }

    void giveBack(Order order) {
        unused(order).forEach(this::giveBack);
    }

    /** Of the order's other invoices: how much of this one goes back was decided. */
    void giveBackBeside(Order order, Invoice decided) {
        unused(order).forEach((invoice, amount) -> {
            if (!invoice.id().equals(decided.id())) {
                giveBack(invoice, amount);
            }
        });
    }

    private void giveBack(Invoice invoice, Money amount) {
        boolean running = !period(invoice).start().isAfter(clock.instant());
        Payment payment = book.paymentOf(invoice);
        RefundId refund = book.refund(invoice, payment, amount, running ? WITHIN : BEFORE);
        if (gateways.find(payment.gateway())
                .filter(gateway -> !gateway.takes(amount))
                .isPresent()) {
            // Nobody chose the amount, so it is not refused: it would fail at the gateway, and is transferred instead.
            refunds.byHand(refund);
        }
    }

    private Map<Invoice, Money> unused(Order order) {
        Map<Invoice, Money> found = new LinkedHashMap<>();
        for (Invoice invoice : invoices.of(order.id())) {
            if (invoice.period() != null) {
                found.put(invoice, unused(invoice));
            }
        }
        found.values().removeIf(amount -> !amount.isPositive());
        return found;
    }

    /** What was given back already counts as of the days that were used. */
    private Money unused(Invoice invoice) {
        Instant now = clock.instant();
        Money left = invoice.paid().minus(invoice.refunded());
        if (period(invoice).start().isAfter(now)) {
            return left;
        }
        if (!settings.refundUnused()) {
            return Money.zero(left.currency());
        }
        Span period = period(invoice);
        Money share = Proration.unused(
                invoice.paid(),
                period.start(),
                period.end(),
                now,
                invoice.buyer().timeZone());
        return share.compareTo(left) < 0 ? share : left;
    }

    private static Span period(Invoice invoice) {
        return Optional.ofNullable(invoice.period()).orElseThrow();
    }
}
