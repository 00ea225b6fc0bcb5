package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.billing.Refunds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was paid on an invoice and paid back, and what can still be. */
@Component
class Takings {

    private final Payments payments;
    private final PaymentMethods methods;
    private final Refunds refunds;
    private final CreditNotes creditNotes;
    private final Chargeable chargeable;

    Takings(
            Payments payments,
            PaymentMethods methods,
            Refunds refunds,
            CreditNotes creditNotes,
            Chargeable chargeable) {
        this.payments = payments;
        this.methods = methods;
        this.refunds = refunds;
        this.creditNotes = creditNotes;
        this.chargeable = chargeable;
    }

    /** In the order in which it happened. */
    List<PaymentRow> rows(Invoice invoice) {
        List<PaymentRow> rows = new ArrayList<>();
        for (Payment payment : payments.of(invoice.id())) {
            rows.add(new PaymentRow(payment.createdAt(), how(payment), payment.amount(), standing(payment)));
            refunds.of(payment.id()).forEach(refund -> rows.add(back(refund, how(payment))));
        }
        rows.sort(Comparator.comparing(PaymentRow::at));
        return rows;
    }

    Optional<Payment> last(Invoice invoice) {
        return payments.of(invoice.id()).stream().reduce((first, last) -> last);
    }

    List<CreditNote> creditNotes(Invoice invoice) {
        return creditNotes.of(invoice.id());
    }

    String how(Payment payment) {
        return Optional.ofNullable(payment.method())
                .flatMap(methods::everKnown)
                .map(PaymentMethod::label)
                .orElse("Bank transfer");
    }

    WaysToPay ways(AccountId account, Money amount) {
        return chargeable.ways(methods.of(account), amount);
    }

    private static Standing standing(Payment payment) {
        return payment.givenUp() ? Standing.quiet("Not confirmed") : Standing.of(payment.state());
    }

    private static PaymentRow back(Refund refund, String how) {
        return new PaymentRow(
                refund.createdAt(),
                how,
                refund.amount().negated(),
                Standing.of(refund.state(), Words.money(refund.amount())));
    }
}
