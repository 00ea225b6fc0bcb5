/** What the desks of a licence may run, told to them in signed documents. */
@ApplicationModule(allowedDependencies = {"licences", "packages", "oauth"})
@NullMarked
package com.supportpro.store.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
