package com.supportpro.store.billing;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the money of one renewal: charges with no transaction open, and does then what follows from the outcome. */
@Component
class DunningRun {

    private final PressForPayment pressing;
    private final Charging charging;

    DunningRun(PressForPayment pressing, Charging charging) {
        this.pressing = pressing;
        this.charging = charging;
    }

    void press(InvoiceId invoice) {
        Optional<PaymentId> begun = pressing.press(invoice);
        begun.ifPresent(payment -> {
            charging.pursue(payment);
            pressing.press(invoice);
        });
    }
}
