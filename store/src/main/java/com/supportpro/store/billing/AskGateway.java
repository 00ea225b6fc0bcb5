package com.supportpro.store.billing;

import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.gateway.GatewayUnavailableException;
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

    /** @throws BillingRefusedException when the gateway does not tell */
    public void about(RefundId refund) {
        try {
            refunding.inquire(refund);
        } catch (GatewayUnavailableException e) {
            throw new BillingRefusedException(Why.GATEWAY_SILENT, e.getMessage() + ". Ask again later");
        }
    }
}
