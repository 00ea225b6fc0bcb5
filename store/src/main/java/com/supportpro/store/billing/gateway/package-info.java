/** How money moves: one interface, and an adapter for each payment gateway. */
@NamedInterface("gateway")
@NullMarked
package com.supportpro.store.billing.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
