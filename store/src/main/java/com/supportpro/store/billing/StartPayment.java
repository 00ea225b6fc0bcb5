package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Gateways;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a payment down that will be charged once the transaction has ended. */
@Component
class StartPayment {

    private final Payments payments;
    private final PaymentMethods methods;
    private final Gateways gateways;

    StartPayment(Payments payments, PaymentMethods methods, Gateways gateways) {
        this.payments = payments;
        this.methods = methods;
        this.gateways = gateways;
    }

    /** By the account's preferred method; empty when there is nothing to charge. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Payment> startPreferred(Invoice invoice) {
        return preferred(invoice).map(method -> start(invoice, method));
    }

    /** Whether the preferred method could be charged instead of a payment that waits for its customer, if that were given up. */
    boolean replaceable(Invoice invoice, Payment waiting) {
        return gateways.find(waiting.gateway()).isPresent()
                && preferred(invoice).isPresent();
    }

    /** The account's preferred method, when it can be charged what is open. */
    private Optional<PaymentMethod> preferred(Invoice invoice) {
        return methods.preferred(invoice.account())
                .filter(this::chargeable)
                .filter(method -> takes(method, invoice.open()));
    }

    /**
     * Of a purchase: one that whoever writes it down sends at once. Nobody else takes it up before a look is due. Empty when
     * purchases are not charged to the method.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Payment> send(Invoice invoice, PaymentMethod method) {
        return gateways.chargesPurchase(method.gateway(), invoice.open())
                ? Optional.of(payments.send(invoice, method))
                : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Payment start(Invoice invoice, PaymentMethod method) {
        return payments.begin(invoice, method.gateway(), method.id());
    }

    /** Methods of another gateway than the one in force are charged as long as that charges. */
    boolean chargeable(PaymentMethod method) {
        return gateways.charges(method.gateway());
    }

    /** Whether the method's gateway takes so exact an amount. */
    boolean takes(PaymentMethod method, Money amount) {
        return gateways.find(method.gateway())
                .filter(gateway -> gateway.takes(amount))
                .isPresent();
    }
}
