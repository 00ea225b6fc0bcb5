package com.supportpro.store.billing.gateway;

/** The gateway does not do, or does not tell, what it is asked for now. */
public class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailableException(String why) {
        super(why);
    }
}
