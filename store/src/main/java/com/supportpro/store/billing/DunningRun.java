package com.supportpro.store.billing;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the money of one renewal: calls gateways with no transaction open, and does then what follows from the outcome. */
@Component
class DunningRun {

    /** One to give up what is in the way, and one to charge. */
    private static final int MOST_CALLS = 2;

    private final PressForPayment pressing;
    private final Charging charging;

    DunningRun(PressForPayment pressing, Charging charging) {
        this.pressing = pressing;
        this.charging = charging;
    }

    void press(InvoiceId invoice) {
        Optional<DunningCall> call = pressing.press(invoice);
        for (int made = 0; made < MOST_CALLS && call.isPresent(); made++) {
            call.get().by(charging);
            call = pressing.press(invoice);
        }
    }
}
