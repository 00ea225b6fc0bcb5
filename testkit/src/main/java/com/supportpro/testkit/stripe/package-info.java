/**
 * Stripe, as far as the store calls it: an HTTP server of its own that keeps what it charged, honours idempotency keys, and
 * gets into trouble when it is told to. Its answers are built from Stripe's published example objects.
 */
@NullMarked
package com.supportpro.testkit.stripe;

import org.jspecify.annotations.NullMarked;
