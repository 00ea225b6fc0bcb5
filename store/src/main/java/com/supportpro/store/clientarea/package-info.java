/** The pages of the client area. */
@ApplicationModule(
        allowedDependencies = {"accounts", "audit", "entitlements", "language", "licences", "notices", "oauth"})
@NullMarked
package com.supportpro.store.clientarea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
