// The same interface as in the main code: in the tests, this file takes that one's place.
@NamedInterface("gateway")
@NullMarked
package com.supportpro.store.billing.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
