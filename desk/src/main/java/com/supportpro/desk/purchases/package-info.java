/**
 * What this desk's licence has bought: prices asked of the store, orders placed with it, and a copy of how they stand that
 * pages can be made of while the store is silent.
 */
@ApplicationModule(
        displayName = "Purchases",
        allowedDependencies = {"billinglink", "catalogue", "audit", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
