/** The first start: makes the first staff person. */
@ApplicationModule(allowedDependencies = {"accounts", "audit", "clientarea", "staff"})
@NullMarked
package com.supportpro.store.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
