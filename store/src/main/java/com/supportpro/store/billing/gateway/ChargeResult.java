package com.supportpro.store.billing.gateway;

import java.net.URI;

/** What is known of a charge. */
public sealed interface ChargeResult {

    /** The money is there. */
    record Succeeded(String reference) implements ChargeResult {}

    /**
     * It failed for good.
     *
     * @param reference empty when the gateway gave none
     * @param code the gateway's word, for staff only
     */
    record Declined(String reference, String code) implements ChargeResult {}

    /**
     * The customer has to confirm it.
     *
     * @param challenge the page where they do
     */
    record ActionRequired(String reference, URI challenge) implements ChargeResult {}

    /** The gateway is still at it. */
    record Processing(String reference) implements ChargeResult {}

    /** No answer, or one that says nothing: it may have been charged. */
    record Unknown(String why) implements ChargeResult {}

    /** It certainly was not begun: refused before anything was sent. */
    record NotSent(String why) implements ChargeResult {}

    /** The gateway does not know it, which is certain only once calls on their way have ended. */
    record NotFound() implements ChargeResult {}
}
