package com.supportpro.store.billing.gateway.stripe;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stripe as a gateway. */
final class StripeGateway implements PaymentGateway {

    private final StripeCharges charges;
    private final StripeRefunds refunds;
    private final StripeSetUp setUp;
    private final StripeWebhooks webhooks;

    StripeGateway(StripeCharges charges, StripeRefunds refunds, StripeSetUp setUp, StripeWebhooks webhooks) {
        this.charges = charges;
        this.refunds = refunds;
        this.setUp = setUp;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public boolean charges() {
        return true;
    }

    @Override
    public boolean takes(Money amount) {
        return StripeAmount.of(amount).isPresent();
    }

    @Override
    public ChargeResult charge(Charge charge) {
        return charges.charge(charge);
    }

    @Override
    public ChargeResult find(Charge charge) {
        return charges.find(charge);
    }

    @Override
    public ChargeResult look(Charge charge) {
        return charges.look(charge);
    }

    @Override
    public ChargeResult giveUp(Charge charge) {
        return charges.giveUp(charge);
    }

    @Override
    public RefundResult refund(Refunding refunding) {
        return refunds.refund(refunding);
    }

    @Override
    public RefundResult find(Refunding refunding) {
        return refunds.find(refunding);
    }

    @Override
    public URI beginSetUp(UUID account, String email, URI back) {
        return setUp.begin(account, email, back);
    }

    @Override
    public Optional<NewMethod> finishSetUp(UUID account, String setup) {
        return setUp.finish(account, setup);
    }

    @Override
    public GatewayEvent parse(byte[] body, Map<String, String> headers) {
        return webhooks.parse(body, headers);
    }
}
