/** A payment gateway for trying things out: cards that approve, decline, and get into every kind of trouble. */
@NullMarked
package com.supportpro.store.billing.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
