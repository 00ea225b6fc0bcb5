package com.supportpro.store.billing;

/** What opening an order led to. */
sealed interface Opening {

    OrderId id();

    /** It stands as it does: the key was used before, or there is nothing to charge. */
    record Settled(OrderId id) implements Opening {}

    /** Whoever opened it has to have it charged now; all of it was just written. */
    record ToCharge(Order order, StoredQuote quote, Invoice invoice, Payment payment, PaymentMethod method)
            implements Opening {

        @Override
        public OrderId id() {
            return order.id();
        }
    }
}
