package com.supportpro.store.billing.gateway;

/** A webhook that its gateway did not send, or that is too old. */
public class WebhookRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WebhookRefusedException(String why) {
        super(why);
    }
}
