/** What the store says of itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.supportpro.store.descriptor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
