package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives money of a paid invoice back, wholly or in part. */
@Service
public class RefundInvoice {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final BookRefund book;
    private final PaidAhead ahead;
    private final EndOrder end;
    private final Gateways gateways;
    private final BillingSettings settings;
    private final Clock clock;

    RefundInvoice(
            Licences licences,
            Orders orders,
            Invoices invoices,
            BookRefund book,
            PaidAhead ahead,
            EndOrder end,
            Gateways gateways,
            BillingSettings settings,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.book = book;
        this.ahead = ahead;
        this.end = end;
        this.gateways = gateways;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Gives a part back, or the rest.
     *
     * @param amount with tax
     * @param reverse whether the order ends with it, and desks stop the add-on; what was paid for later periods goes back then
     * @return what is on its way back now
     * @throws BillingRefusedException when there is not so much to give back, or its gateway takes no such amount
     */
    @Transactional
    public RefundId refund(InvoiceId id, Money amount, String reason, boolean reverse) {
        Invoice seen = invoices.find(id).orElseThrow();
        licences.lock(orders.find(seen.order()).orElseThrow().licence());
        Invoice invoice = invoices.find(id).orElseThrow();
        Payment payment = book.paymentOf(invoice);
        Money left = invoice.paid().minus(invoice.refunded());
        if (!amount.isPositive() || !amount.currency().equals(left.currency()) || amount.compareTo(left) > 0) {
            throw new BillingRefusedException(
                    Why.REFUND_REFUSED, "Of invoice " + invoice.number() + ", " + left + " can be given back");
        }
        refuseTooExact(payment, amount);
        RefundId refund = book.refund(invoice, payment, amount, reason);
        if (reverse) {
            Order order = orders.find(invoice.order()).orElseThrow();
            ahead.giveBackBeside(order, invoice);
            end.reverse(order, reason);
        }
        return refund;
    }

    /** Booked first, it would fail at the gateway after its credit note was issued. */
    private void refuseTooExact(Payment payment, Money amount) {
        gateways.find(payment.gateway())
                .filter(gateway -> !gateway.takes(amount))
                .ifPresent(gateway -> {
                    throw new BillingRefusedException(
                            Why.REFUND_REFUSED,
                            "The gateway " + gateway.name() + " cannot pay back exactly " + amount
                                    + ". Choose an amount with fewer decimal places");
                });
    }

    /**
     * Gives a purchase back whose installation failed for good.
     *
     * @throws BillingRefusedException when it was not just bought
     */
    @Transactional
    public List<RefundId> giveBack(OrderId id, String reason) {
        licences.lock(orders.find(id).orElseThrow().licence());
        Order order = orders.find(id).orElseThrow();
        if (order.state() == OrderState.REVERSED) {
            return List.of();
        }
        List<Invoice> paid = invoices.of(id).stream()
                .filter(invoice -> invoice.paidAt() != null)
                .toList();
        boolean recent = paid.size() == 1
                && paid.get(0).paidAt() != null
                && paid.get(0).paidAt().plus(settings.refundWithin()).isAfter(clock.instant());
        if (order.state() != OrderState.ACTIVE || !recent) {
            throw new BillingRefusedException(
                    Why.REFUND_REFUSED, "Only what was just bought is given back by itself. Ask the vendor");
        }
        Invoice invoice = paid.get(0);
        Money left = invoice.paid().minus(invoice.refunded());
        if (left.isPositive()) {
            return List.of(refund(invoice.id(), left, reason, true));
        }
        end.reverse(order, reason);
        return List.of();
    }
}
