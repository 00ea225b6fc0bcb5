/** The languages that the store writes to people in, and how each says amounts, days and phrases. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.supportpro.store.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
