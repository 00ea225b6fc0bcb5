@NullMarked
package com.supportpro.store.billing.gateway;

import org.jspecify.annotations.NullMarked;
