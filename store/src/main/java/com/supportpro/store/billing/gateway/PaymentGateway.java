package com.supportpro.store.billing.gateway;

import com.supportpro.protocol.Money;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A service that moves money. Calls are made with no transaction open and answer within 30 seconds; whatever happens on the
 * way is a result, not an exception. A call is repeated with the same ids until its result is certain, and charges once all
 * the same.
 */
public interface PaymentGateway {

    /** As it stands in payments: {@code sandbox}, {@code stripe}, {@code bank-transfer}. */
    String name();

    /** Whether it can charge a stored payment method; otherwise people pay by themselves. */
    boolean charges();

    /** Whether it pays back by itself; otherwise people do. */
    default boolean paysBack() {
        return charges();
    }

    /** Whether it can charge or pay back exactly this amount: not all take as many decimal places as a currency has. */
    default boolean takes(Money amount) {
        return true;
    }

    /** Charges a stored payment method; the payment's id is the idempotency key. */
    ChargeResult charge(Charge charge);

    /** What became of a charge; {@link ChargeResult.NotFound} when the gateway never heard of it. */
    ChargeResult find(Charge charge);

    /** As {@link #find}, and nothing is begun or asked of anybody by it. */
    default ChargeResult look(Charge charge) {
        return find(charge);
    }

    /** Gives up a charge that waits for its customer, so that another one may be begun. */
    ChargeResult giveUp(Charge charge);

    /** Pays back; the refund's id is the idempotency key. */
    RefundResult refund(Refunding refunding);

    RefundResult find(Refunding refunding);

    /**
     * Leads a customer to a page where they enter a payment method. It never is a page of ours, but for the sandbox.
     *
     * @param back where they return to, with {@code ?setup=} and what {@link #finishSetUp} takes
     * @throws GatewayUnavailableException when it cannot be begun now
     */
    URI beginSetUp(UUID account, String email, URI back);

    /**
     * The payment method that was entered; empty when it was not.
     *
     * @throws GatewayUnavailableException when the gateway does not tell now
     */
    Optional<NewMethod> finishSetUp(UUID account, String setup);

    /**
     * Reads a webhook.
     *
     * @param headers by lower-case name
     * @throws WebhookRefusedException when it is not the gateway's
     */
    GatewayEvent parse(byte[] body, Map<String, String> headers);
}
