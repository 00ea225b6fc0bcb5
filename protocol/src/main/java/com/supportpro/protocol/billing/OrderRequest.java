package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Buys what was quoted; sent with an {@code Idempotency-Key}.
 *
 * @param expectedTotal the total that was shown to the operator; another one is refused as {@code price-changed}
 * @param operator who bought, as the desk names them
 * @param addon what the operator agreed to buy; a quote of another one is refused. Null from desks that do not tell it
 * @param cycle how the operator agreed to be charged, as that
 */
public record OrderRequest(
        UUID quote,
        Money expectedTotal,
        String operator,
        @Nullable AddonId addon,
        @Nullable Cycle cycle) {

    public OrderRequest {
        Rule.present("quote", quote);
        Rule.present("expectedTotal", expectedTotal);
        Rule.text("operator", operator, 1, 254);
    }

    /** Buys whatever the quote is of. */
    public OrderRequest(UUID quote, Money expectedTotal, String operator) {
        this(quote, expectedTotal, operator, null, null);
    }

    /** Whether it is not known to ask for something else. */
    public boolean fits(AddonId quoted, Cycle charged) {
        return (addon == null || addon.equals(quoted)) && (cycle == null || cycle == charged);
    }
}
