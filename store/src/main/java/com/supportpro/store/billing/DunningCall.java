package com.supportpro.store.billing;

/** What a gateway is to be asked for about an unpaid renewal, with no transaction open. */
sealed interface DunningCall {

    void by(Charging charging);

    /** The attempt that is due, which is written down already. */
    record Charge(PaymentId payment) implements DunningCall {

        @Override
        public void by(Charging charging) {
            charging.pursue(payment);
        }
    }

    /** An earlier attempt that waits for its customer makes room for the one that is due. */
    record GiveUp(PaymentId payment) implements DunningCall {

        @Override
        public void by(Charging charging) {
            charging.giveUp(payment);
        }
    }
}
