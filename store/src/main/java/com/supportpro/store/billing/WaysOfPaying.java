package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Gateways;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what is charged, and what people pay by themselves and why; a quote says the same as the order that follows it. */
@Component
class WaysOfPaying {

    private final Gateways gateways;

    WaysOfPaying(Gateways gateways) {
        this.gateways = gateways;
    }

    /** The method that a purchase is charged to, when exactly this amount is. */
    Optional<PaymentMethod> charged(Optional<PaymentMethod> preferred, Money amount) {
        return preferred.filter(method -> gateways.chargesPurchase(method.gateway(), amount));
    }

    /** Whether people have to transfer the amount of a renewal. */
    boolean transferred(Optional<PaymentMethod> preferred, Money amount) {
        boolean charged = preferred
                .filter(method -> gateways.charging(method.gateway(), amount).isPresent())
                .isPresent();
        return !charged && gateways.transfers(amount);
    }

    /** Why nothing is charged, as a purchase's reason has it. */
    String whyNot(Optional<PaymentMethod> preferred, Money amount) {
        if (!gateways.inForce().charges()) {
            return "bank_transfer";
        }
        boolean tooExact = Stream.concat(
                        preferred.flatMap(method -> gateways.find(method.gateway())).stream(),
                        Stream.of(gateways.inForce()))
                .anyMatch(gateway -> gateway.charges() && !gateway.takes(amount));
        return tooExact ? "amount_not_chargeable" : "no_payment_method";
    }
}
