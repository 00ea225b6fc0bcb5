package com.supportpro.store.billing.gateway;

/** What is known of a refund. */
public sealed interface RefundResult {

    record Succeeded(String reference) implements RefundResult {}

    /** @param code the gateway's word, for staff only */
    record Failed(String code) implements RefundResult {}

    record Processing(String reference) implements RefundResult {}

    record Unknown(String why) implements RefundResult {}

    record NotFound() implements RefundResult {}
}
