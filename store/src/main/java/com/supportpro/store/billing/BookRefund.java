package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.BillingRefusedException.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that money of a paid invoice goes back; the licence is locked, and there is so much to give back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BookRefund {

    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Refunds refunds;
    private final CreditNotes notes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookRefund(
            Orders orders,
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            CreditNotes notes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.notes = notes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The payment whose money the invoice has.
     *
     * @throws BillingRefusedException when there is none
     */
    Payment paymentOf(Invoice invoice) {
        return payments.of(invoice.id()).stream()
                .filter(Payment::applied)
                .findFirst()
                .orElseThrow(() -> new BillingRefusedException(
                        Why.REFUND_REFUSED, "Nothing was paid on invoice " + invoice.number()));
    }

    RefundId refund(Invoice invoice, Payment payment, Money amount, String reason) {
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
