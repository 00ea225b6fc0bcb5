package com.supportpro.store.billing;

import com.supportpro.store.billing.model.TaxDecision;

/**
 * What an order found out again of what its quote had said.
 *
 * @param name what the add-on is called
 * @param decision on the buyer as they are now, who stands on the invoice
 */
record Priced(String name, TaxDecision decision) {}
