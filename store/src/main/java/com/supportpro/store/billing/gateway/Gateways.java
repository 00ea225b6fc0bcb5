package com.supportpro.store.billing.gateway;

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

    /** Whether purchases are charged to them: where the one in force charges nothing, people pay by themselves. */
    public boolean chargesPurchases(String name) {
        return inForce().charges() && charges(name);
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
