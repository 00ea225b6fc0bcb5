/** The rules of billing: states, periods, tax, discounts. Nothing here knows of a database, a web or a clock. */
@NamedInterface("model")
@NullMarked
package com.supportpro.store.billing.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
