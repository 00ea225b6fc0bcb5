/** Publishers, what they upload, and what becomes of it. */
@ApplicationModule(allowedDependencies = {"packages", "audit"})
@NullMarked
package com.supportpro.store.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
