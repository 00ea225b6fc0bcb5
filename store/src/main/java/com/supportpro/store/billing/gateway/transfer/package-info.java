/** Bank transfer: people pay by themselves, and staff book the money. */
@NullMarked
package com.supportpro.store.billing.gateway.transfer;

import org.jspecify.annotations.NullMarked;
