/** This desk's copy of the store's catalogue: fetched by conditional requests, browsed and searched locally. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"billinglink", "packages", "operators", "panel", "texts", "audit"})
@NullMarked
package com.supportpro.desk.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
