package com.supportpro.protocol.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.net.URI;
import java.time.Instant;

/**
 * An invoice that waits for its payment.
 *
 * @param open what is left to pay
 * @param payUrl the page of exactly this invoice in the client area
 */
public record DueInvoice(String number, Money open, Instant dueAt, URI payUrl) {

    public DueInvoice {
        Rule.text("number", number, 1, 40);
        Rule.present("open", open);
        Rule.present("dueAt", dueAt);
        Rule.address("payUrl", payUrl);
    }
}
