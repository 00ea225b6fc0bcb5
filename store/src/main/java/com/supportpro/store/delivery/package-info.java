/** Hands packages to desks that may have them. */
@ApplicationModule(allowedDependencies = {"publishing", "packages", "oauth", "licences", "entitlements"})
@NullMarked
package com.supportpro.store.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
