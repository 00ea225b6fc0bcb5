package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.gateway.Gateways;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which payment methods the gateways that are set up can charge. */
@Component
class Chargeable {

    private final Gateways gateways;
    private final BankAccount bank;

    Chargeable(Gateways gateways, BankAccount bank) {
        this.gateways = gateways;
        this.bank = bank;
    }

    WaysToPay ways(List<PaymentMethod> methods) {
        boolean transfer = transfers();
        return new WaysToPay(methods.stream().filter(this::can).toList(), !transfer, transfer, bank);
    }

    /** Whether people pay by themselves. */
    boolean transfers() {
        return !gateways.inForce().charges();
    }

    boolean can(PaymentMethod method) {
        return gateways.charges(method.gateway());
    }
}
