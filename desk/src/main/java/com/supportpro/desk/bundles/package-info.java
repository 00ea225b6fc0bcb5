/** A desk without a network: what it asks its store for in a file, and what it takes from the one that comes back. */
@ApplicationModule(
        displayName = "Bundles",
        allowedDependencies = {
            "audit",
            "billinglink",
            "catalogue",
            "entitlements",
            "installations",
            "operators",
            "packages",
            "panel",
            "texts"
        })
@NullMarked
package com.supportpro.desk.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
