package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Rule;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.AskGateway;
import com.supportpro.store.billing.ChargeNow;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.PayBack;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Refund;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do about charges and refunds that do not end by themselves, remembered in the audit. */
@Service
class MoneyActs {

    private final ChargeNow charging;
    private final PayBack payBack;
    private final AskGateway gateway;
    private final Known known;
    private final Audit audit;

    MoneyActs(ChargeNow charging, PayBack payBack, AskGateway gateway, Known known, Audit audit) {
        this.charging = charging;
        this.payBack = payBack;
        this.gateway = gateway;
        this.known = known;
        this.audit = audit;
    }

    /** Charges the preferred method now; noted before the gateway is called, because that may never answer. */
    Payment charge(Invoice invoice, String by) {
        record(by, "Charge asked for", invoice, invoice.open().toString());
        return charging.charge(invoice.id());
    }

    /** @param reference of the bank statement */
    @Transactional
    void paidBack(Refund refund, @Nullable String reference, String by) {
        String line = Rule.text("reference", reference == null ? "" : reference.strip(), 1, 255);
        payBack.transferred(refund.id(), line);
        record(by, "Refund paid back by hand", known.invoiceOf(refund), refund.amount() + ", " + line);
    }

    /** Asks the gateway what became of it; changes nothing by itself. */
    Payment ask(Payment payment, String by) {
        record(
                by,
                "Gateway asked about a payment",
                known.invoice(payment.invoice()),
                payment.amount().toString());
        gateway.about(payment.id());
        return known.payment(payment.id().value());
    }

    Refund ask(Refund refund, String by) {
        record(
                by,
                "Gateway asked about a refund",
                known.invoiceOf(refund),
                refund.amount().toString());
        gateway.about(refund.id());
        return known.refund(refund.id().value());
    }

    private void record(String by, String action, Invoice invoice, String more) {
        audit.record(new AuditEvent(by, action, invoice.number() + ": " + more, invoice.account()));
    }
}
