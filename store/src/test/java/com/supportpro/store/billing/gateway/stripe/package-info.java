@NullMarked
package com.supportpro.store.billing.gateway.stripe;

import org.jspecify.annotations.NullMarked;
