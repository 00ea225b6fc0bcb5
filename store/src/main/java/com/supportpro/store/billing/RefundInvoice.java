package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.licences.Licences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives money of a paid invoice back, wholly or in part. */
@Service
public class RefundInvoice {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Refunds refunds;
    private final CreditNotes notes;
    private final Journal journal;
    private final EndOrder end;
    private final BillingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefundInvoice(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            CreditNotes notes,
            Journal journal,
            EndOrder end,
            BillingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.notes = notes;
        this.journal = journal;
        this.end = end;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a part back, or the rest.
     *
     * @param amount with tax
     * @param reverse whether the order ends with it, and desks stop the add-on
     * @return what is on its way back now
     * @throws BillingRefusedException when there is not so much to give back
     */
    @Transactional
    public RefundId refund(InvoiceId id, Money amount, String reason, boolean reverse) {
        Invoice seen = invoices.find(id).orElseThrow();
        licences.lock(orders.find(seen.order()).orElseThrow().licence());
        Invoice invoice = invoices.find(id).orElseThrow();
        Payment payment = payments.of(id).stream()
                .filter(Payment::applied)
                .findFirst()
                .orElseThrow(() -> new BillingRefusedException(
                        Why.REFUND_REFUSED, "Nothing was paid on invoice " + invoice.number()));
        Money left = invoice.paid().minus(invoice.refunded());
        if (!amount.isPositive() || !amount.currency().equals(left.currency()) || amount.compareTo(left) > 0) {
            throw new BillingRefusedException(
                    Why.REFUND_REFUSED, "Of invoice " + invoice.number() + ", " + left + " can be given back");
        }
        RefundId refund = book(invoice, payment, amount, reason);
        if (reverse) {
            end.reverse(orders.find(invoice.order()).orElseThrow(), reason);
        }
        return refund;
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

    private RefundId book(Invoice invoice, Payment payment, Money amount, String reason) {
        Money tax = taxOf(invoice, amount);
        CreditNote note = notes.issue(invoice, amount.minus(tax), tax, reason);
        journal.refundDue(note);
        payments.refunding(payment.id(), amount);
        invoices.refunded(invoice, amount, Times.now(clock));
        Order order = orders.find(invoice.order()).orElseThrow();
        events.publishEvent(new BillingEvent.Credited(order, invoice, note));
        return refunds.add(payment.id(), note.id(), amount, reason);
    }

    /** Reckoned from the sum of all parts, so that the parts of the tax add up to the tax. */
    private Money taxOf(Invoice invoice, Money amount) {
        Money soFar =
                notes.of(invoice.id()).stream().map(CreditNote::tax).reduce(Money.zero(amount.currency()), Money::plus);
        BigDecimal share = BigDecimal.valueOf(invoice.tax().minorUnits())
                .multiply(BigDecimal.valueOf(invoice.refunded().plus(amount).minorUnits()))
                .divide(BigDecimal.valueOf(invoice.total().minorUnits()), 0, RoundingMode.HALF_UP);
        return new Money(amount.currency(), share.longValueExact()).minus(soFar);
    }
}
