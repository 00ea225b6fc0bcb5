package com.supportpro.protocol.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.util.UUID;

/**
 * Buys what was quoted; sent with an {@code Idempotency-Key}.
 *
 * @param expectedTotal the total that was shown to the operator; another one is refused as {@code price-changed}
 * @param operator who bought, as the desk names them
 */
public record OrderRequest(UUID quote, Money expectedTotal, String operator) {

    public OrderRequest {
        Rule.present("quote", quote);
        Rule.present("expectedTotal", expectedTotal);
        Rule.text("operator", operator, 1, 254);
    }
}
