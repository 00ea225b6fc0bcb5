package com.supportpro.desk.purchases;

import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;

/**
 * A quote with what leads to it.
 *
 * @param listNet before tax and before any discount
 */
public record Priced(Quote quote, Money listNet) {

    /** From a store that does not say the list price it is what the discount was taken off. */
    static Priced of(StoreReply reply) throws StoreUnavailableException {
        Quote quote = reply.as(Quote.class);
        Money told = Answers.money(reply.document().path("listNet"));
        return new Priced(quote, told == null ? quote.net().plus(quote.discount()) : told);
    }
}
