/** Bundles for desks without a network: what such a desk asks for in a file, and what it gets in another. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "catalogue",
            "clientarea",
            "delivery",
            "descriptor",
            "entitlements",
            "licences",
            "oauth",
            "packages",
            "publishing"
        })
@NullMarked
package com.supportpro.store.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
