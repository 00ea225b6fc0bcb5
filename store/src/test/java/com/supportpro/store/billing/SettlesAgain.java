package com.supportpro.store.billing;

import com.supportpro.store.billing.gateway.ChargeResult;
import org.springframework.boot.test.context.TestComponent;

/** Says of a payment that it succeeded, as the request, the webhook and the reconciler do. */
@TestComponent
public class SettlesAgain {

    private final Settlement settlement;

    SettlesAgain(Settlement settlement) {
        this.settlement = settlement;
    }

    public void settle(PaymentId id) {
        settlement.settle(id, new ChargeResult.Succeeded("again-" + id));
    }
}
