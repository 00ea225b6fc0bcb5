/** Stripe: payment intents off session, checkout sessions to enter a card, signed webhooks. */
@NullMarked
package com.supportpro.store.billing.gateway.stripe;

import org.jspecify.annotations.NullMarked;
