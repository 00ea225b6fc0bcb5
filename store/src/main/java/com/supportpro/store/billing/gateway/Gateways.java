package com.supportpro.store.billing.gateway;

import com.supportpro.protocol.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The gateways that are set up. */
@Service
public class Gateways {

    private final Map<String, PaymentGateway> byName;
    private final String inForce;

    Gateways(List<PaymentGateway> all, GatewaySettings settings) {
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(PaymentGateway::name, Function.identity()));
        this.inForce = settings.gateway();
    }

    /** Takes new payments. */
    public PaymentGateway inForce() {
        return byName(inForce);
    }

    /**
     * The gateway of a payment that was made.
     *
     * @throws NoSuchGatewayException when it is not set up any more
     */
    public PaymentGateway byName(String name) {
        return find(name).orElseThrow(() -> new NoSuchGatewayException(name));
    }

    /** Whether stored methods of the gateway of that name can be charged. */
    public boolean charges(String name) {
        return find(name).filter(PaymentGateway::charges).isPresent();
    }

    /** The one of the name, when it can charge exactly this amount. */
    public Optional<PaymentGateway> charging(String name, Money amount) {
        return find(name).filter(gateway -> gateway.charges() && gateway.takes(amount));
    }

    /** Whether a purchase is charged to it: where the one in force charges nothing, people pay by themselves. */
    public boolean chargesPurchase(String name, Money amount) {
        return inForce().charges() && charging(name, amount).isPresent();
    }

    /** Whether people pay such an amount by themselves, because the gateway in force does not charge it. */
    public boolean transfers(Money amount) {
        return charging(inForce, amount).isEmpty();
    }

    /** The names of those that pay back by themselves. */
    public List<String> payingBack() {
        return byName.values().stream()
                .filter(PaymentGateway::paysBack)
                .map(PaymentGateway::name)
                .toList();
    }

    public Optional<PaymentGateway> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
