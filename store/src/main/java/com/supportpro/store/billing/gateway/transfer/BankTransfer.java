package com.supportpro.store.billing.gateway.transfer;

import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.billing.gateway.WebhookRefusedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Charges nothing and pays nothing back by itself: every purchase is a due invoice until staff book the money. */
@Component
class BankTransfer implements PaymentGateway {

    private static final String BY_HAND = "bank transfers are booked by hand";

    @Override
    public String name() {
        return "bank-transfer";
    }

    @Override
    public boolean charges() {
        return false;
    }

    @Override
    public ChargeResult charge(Charge charge) {
        return new ChargeResult.NotSent(BY_HAND);
    }

    @Override
    public ChargeResult find(Charge charge) {
        return new ChargeResult.NotFound();
    }

    @Override
    public ChargeResult giveUp(Charge charge) {
        return new ChargeResult.NotFound();
    }

    @Override
    public RefundResult refund(Refunding refunding) {
        return new RefundResult.Failed("by_hand");
    }

    @Override
    public RefundResult find(Refunding refunding) {
        return new RefundResult.NotFound();
    }

    /** There is nothing to enter. */
    @Override
    public URI beginSetUp(UUID account, String email, URI back) {
        return back;
    }

    @Override
    public Optional<NewMethod> finishSetUp(UUID account, String setup) {
        return Optional.empty();
    }

    @Override
    public GatewayEvent parse(byte[] body, Map<String, String> headers) {
        throw new WebhookRefusedException(BY_HAND);
    }
}
