package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.PayBack;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethodId;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.billing.Refunds;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.clientbilling.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Payments and refunds as staff see them. */
@Component
class MoneyRows {

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentMethods methods;
    private final PayBack payBack;

    MoneyRows(Payments payments, Refunds refunds, PaymentMethods methods, PayBack payBack) {
        this.payments = payments;
        this.refunds = refunds;
        this.methods = methods;
        this.payBack = payBack;
    }

    /** Each attempt, followed by the refunds of it. */
    List<MoneyRow> of(Invoice invoice) {
        return payments.of(invoice.id()).stream()
                .flatMap(payment -> Stream.concat(
                        Stream.of(row(invoice, payment)),
                        refunds.of(payment.id()).stream().map(refund -> row(invoice, payment, refund))))
                .toList();
    }

    MoneyRow row(Invoice invoice, Payment payment) {
        return new MoneyRow(
                payment.id().value(),
                false,
                "Payment " + payment.attempt(),
                invoice.number(),
                how(invoice, payment),
                payment.amount(),
                payment.refunded(),
                payment.state().name(),
                standing(payment),
                payment.failure(),
                payment.reference() == null ? "" : payment.reference(),
                payment.state() == PaymentState.SUCCEEDED && !payment.applied() ? "Nothing was due any more" : "",
                false,
                payment.state().running()
                        && payment.sentAt() != null
                        && payment.state() != PaymentState.ACTION_REQUIRED,
                payment.createdAt());
    }

    MoneyRow row(Invoice invoice, Payment payment, Refund refund) {
        boolean byHand = payBack.byHand(refund);
        boolean running = refund.state() == RefundState.SENT || refund.state() == RefundState.UNKNOWN;
        return new MoneyRow(
                refund.id().value(),
                true,
                "Refund of payment " + payment.attempt(),
                invoice.number(),
                how(invoice, payment),
                refund.amount(),
                Money.zero(refund.amount().currency()),
                refund.state().name(),
                standing(refund, byHand),
                refund.failure(),
                "",
                refund.reason(),
                byHand,
                running || refund.state() == RefundState.PENDING && !byHand,
                refund.createdAt());
    }

    private String how(Invoice invoice, Payment payment) {
        PaymentMethodId method = payment.method();
        return (method == null ? Optional.<PaymentMethod>empty() : methods.find(invoice.account(), method))
                .map(found -> found.label() + ", " + payment.gateway())
                .orElse(payment.gateway());
    }

    private static Standing standing(Payment payment) {
        return switch (payment.state()) {
            case SUCCEEDED ->
                new Standing(payment.applied() ? "Received" : "Surplus", payment.applied() ? "ok" : "warn");
            case FAILED -> new Standing("Failed", "bad");
            case ACTION_REQUIRED -> new Standing("Waits for customer", "warn");
            case UNKNOWN -> new Standing("Unknown", "warn");
            case PENDING, SENT -> new Standing("Running", "upd");
        };
    }

    private static Standing standing(Refund refund, boolean byHand) {
        return switch (refund.state()) {
            case SUCCEEDED -> new Standing("Paid back", "ok");
            case FAILED -> new Standing("Failed", "bad");
            case UNKNOWN -> new Standing("Unknown", "warn");
            case PENDING, SENT -> byHand ? new Standing("To be transferred", "warn") : new Standing("Running", "upd");
        };
    }
}
