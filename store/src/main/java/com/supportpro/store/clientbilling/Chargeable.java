package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
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

    WaysToPay ways(List<PaymentMethod> methods, Money amount) {
        boolean transfer = transfers(amount);
        return new WaysToPay(
                methods.stream().filter(method -> can(method, amount)).toList(),
                !transfer,
                transfer,
                transfer && !transfers(),
                bank);
    }

    /** Whether people pay by themselves. */
    boolean transfers() {
        return !gateways.inForce().charges();
    }

    /** Whether people pay such an amount by themselves. */
    boolean transfers(Money amount) {
        return gateways.transfers(amount);
    }

    /** Whether some amounts are charged to it. */
    boolean can(PaymentMethod method) {
        return gateways.charges(method.gateway());
    }

    boolean can(PaymentMethod method, Money amount) {
        return gateways.charging(method.gateway(), amount).isPresent();
    }
}
