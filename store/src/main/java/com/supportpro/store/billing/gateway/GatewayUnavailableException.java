package com.supportpro.store.billing.gateway;

/** The gateway cannot let anybody enter a payment method now. */
public class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailableException(String why) {
        super(why);
    }
}
