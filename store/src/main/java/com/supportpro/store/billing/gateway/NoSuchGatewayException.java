package com.supportpro.store.billing.gateway;

/** A payment went through a gateway that is not set up any more. */
public class NoSuchGatewayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchGatewayException(String name) {
        super("The gateway " + name + " is not set up");
    }
}
