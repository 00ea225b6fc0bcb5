package com.supportpro.store.billing;

import org.springframework.stereotype.Service;

/** Staff ask a gateway what became of money, without waiting for the next look. */
@Service
public class AskGateway {

    private final Charging charging;
    private final Refunding refunding;

    AskGateway(Charging charging, Refunding refunding) {
        this.charging = charging;
        this.refunding = refunding;
    }

    public void about(PaymentId payment) {
        charging.pursue(payment);
    }

    public void about(RefundId refund) {
        refunding.pursue(refund);
    }
}
