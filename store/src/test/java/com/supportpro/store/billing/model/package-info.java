// The same interface as in the main code: in the tests, this file takes that one's place.
@NamedInterface("model")
@NullMarked
package com.supportpro.store.billing.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
