package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books, by double entry. Each thing that happens is booked once, under its id, in the transaction in which it happens;
 * the database refuses what does not sum to zero, and a second booking.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Journal {

    private static final String RECEIVABLE = "receivable";
    private static final String REVENUE = "revenue";
    private static final String TAX = "tax";
    private static final String SURPLUS = "surplus";
    private static final String REFUNDS_DUE = "refunds-due";
    private static final String BAD_DEBT = "bad-debt";
    private static final String CASH = "cash:";

    private final JdbcClient database;
    private final Clock clock;

    Journal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void issued(Invoice invoice) {
        if (invoice.total().isPositive()) {
            long booking = begin("INVOICE_ISSUED", invoice.id().value());
            enter(booking, RECEIVABLE, invoice.total(), invoice.id());
            enter(booking, REVENUE, invoice.net().negated(), invoice.id());
            enter(booking, TAX, invoice.tax().negated(), invoice.id());
        }
    }

    /** An invoice that nobody has to pay any more. */
    void credited(CreditNote note) {
        reverse(note, RECEIVABLE);
    }

    /** What was paid will be given back. */
    void refundDue(CreditNote note) {
        reverse(note, REFUNDS_DUE);
    }

    void received(Payment payment) {
        long booking = begin("PAYMENT_RECEIVED", payment.id().value());
        enter(booking, CASH + payment.gateway(), payment.amount(), payment.invoice());
        enter(booking, RECEIVABLE, payment.amount().negated(), payment.invoice());
    }

    /** Money that nobody owed: it is the customer's and goes back. */
    void surplus(Payment payment) {
        long booking = begin("SURPLUS_RECEIVED", payment.id().value());
        enter(booking, CASH + payment.gateway(), payment.amount(), payment.invoice());
        enter(booking, SURPLUS, payment.amount().negated(), payment.invoice());
    }

    void refunded(Refund refund, Payment payment) {
        long booking = begin("REFUND_PAID", refund.id().value());
        enter(booking, refund.creditNote() == null ? SURPLUS : REFUNDS_DUE, refund.amount(), payment.invoice());
        enter(booking, CASH + payment.gateway(), refund.amount().negated(), payment.invoice());
    }

    void writtenOff(Invoice invoice) {
        long booking = begin("WRITTEN_OFF", invoice.id().value());
        enter(booking, BAD_DEBT, invoice.open(), invoice.id());
        enter(booking, RECEIVABLE, invoice.open().negated(), invoice.id());
    }

    /** Somebody paid after all. */
    void writeOffReversed(Invoice invoice) {
        long booking = begin("WRITE_OFF_REVERSED", invoice.id().value());
        enter(booking, RECEIVABLE, invoice.open(), invoice.id());
        enter(booking, BAD_DEBT, invoice.open().negated(), invoice.id());
    }

    private void reverse(CreditNote note, String against) {
        long booking = begin("INVOICE_CREDITED", note.id().value());
        enter(booking, REVENUE, note.net(), note.invoice());
        enter(booking, TAX, note.tax(), note.invoice());
        enter(booking, against, note.total().negated(), note.invoice());
    }

    private long begin(String event, UUID reference) {
        return database.sql("""
                insert into journal_transaction (at, event, reference) values (:at, :event, :reference) returning id""")
                .param("at", Times.sql(Times.now(clock)))
                .param("event", event)
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    private void enter(long booking, String account, Money amount, InvoiceId invoice) {
        if (!amount.isZero()) {
            database.sql("""
                    insert into journal_entry (transaction_id, account, currency, amount, invoice_id)
                    values (:booking, :account, :currency, :amount, :invoice)""")
                    .param("booking", booking)
                    .param("account", account)
                    .param("currency", amount.currency())
                    .param("amount", amount.minorUnits())
                    .param("invoice", invoice.value())
                    .update();
        }
    }
}
