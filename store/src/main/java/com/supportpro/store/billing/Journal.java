package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
            book(
                    "INVOICE_ISSUED",
                    invoice.id().value(),
                    invoice.id(),
                    new Entry(RECEIVABLE, invoice.total()),
                    new Entry(REVENUE, invoice.net().negated()),
                    new Entry(TAX, invoice.tax().negated()));
        }
    }

    /** An invoice that nobody has to pay any more. */
    void credited(CreditNote note) {
        reverse(note, RECEIVABLE);
    }

    /** One that was written off already: what was lost is no revenue and bears no tax. */
    void creditedLoss(CreditNote note) {
        reverse(note, BAD_DEBT);
    }

    /** What was paid will be given back. */
    void refundDue(CreditNote note) {
        reverse(note, REFUNDS_DUE);
    }

    void received(Payment payment) {
        paid("PAYMENT_RECEIVED", payment, RECEIVABLE);
    }

    /** Money that nobody owed: it is the customer's and goes back. */
    void surplus(Payment payment) {
        paid("SURPLUS_RECEIVED", payment, SURPLUS);
    }

    /** What people transfer leaves the bank account, whichever gateway the money came by. */
    void refunded(Refund refund, Payment payment) {
        book(refund.returned() ? "REFUND_PAID_AGAIN" : "REFUND_PAID", refund, payment, refund.amount());
    }

    /** A bank sent it back: it is owed again. */
    void refundReturned(Refund refund, Payment payment) {
        book("REFUND_RETURNED", refund, payment, refund.amount().negated());
    }

    private void book(String event, Refund refund, Payment payment, Money amount) {
        book(
                event,
                refund.id().value(),
                payment.invoice(),
                new Entry(refund.creditNote() == null ? SURPLUS : REFUNDS_DUE, amount),
                new Entry(CASH + (refund.byHand() ? BookTransfer.GATEWAY : payment.gateway()), amount.negated()));
    }

    void writtenOff(Invoice invoice) {
        move("WRITTEN_OFF", invoice, RECEIVABLE, BAD_DEBT);
    }

    /** Somebody paid after all. */
    void writeOffReversed(Invoice invoice) {
        move("WRITE_OFF_REVERSED", invoice, BAD_DEBT, RECEIVABLE);
    }

    private void paid(String event, Payment payment, String from) {
        book(
                event,
                payment.id().value(),
                payment.invoice(),
                new Entry(CASH + payment.gateway(), payment.amount()),
                new Entry(from, payment.amount().negated()));
    }

    private void move(String event, Invoice invoice, String from, String to) {
        book(
                event,
                invoice.id().value(),
                invoice.id(),
                new Entry(to, invoice.open()),
                new Entry(from, invoice.open().negated()));
    }

    private void reverse(CreditNote note, String against) {
        book(
                "INVOICE_CREDITED",
                note.id().value(),
                note.invoice(),
                new Entry(REVENUE, note.net()),
                new Entry(TAX, note.tax()),
                new Entry(against, note.total().negated()));
    }

    /** In one statement: bookings are made while others wait for their licence or their number. */
    private void book(String event, UUID reference, InvoiceId invoice, Entry... entries) {
        List<Entry> entered =
                Arrays.stream(entries).filter(entry -> !entry.amount().isZero()).toList();
        database.sql("""
                with booking as (
                  insert into journal_transaction (at, event, reference) values (:at, :event, :reference) returning id)
                insert into journal_entry (transaction_id, account, currency, amount, invoice_id)
                select booking.id, entry.account, entry.currency, entry.amount, :invoice
                from booking, unnest(cast(:accounts as text[]), cast(:currencies as text[]), cast(:amounts as bigint[]))
                  entry (account, currency, amount)""")
                .param("at", Times.sql(Times.now(clock)))
                .param("event", event)
                .param("reference", reference)
                .param("invoice", invoice.value())
                .param("accounts", entered.stream().map(Entry::account).toArray(String[]::new))
                .param(
                        "currencies",
                        entered.stream().map(entry -> entry.amount().currency()).toArray(String[]::new))
                .param(
                        "amounts",
                        entered.stream()
                                .map(entry -> entry.amount().minorUnits())
                                .toArray(Long[]::new))
                .update();
    }

    private record Entry(String account, Money amount) {}
}
