/** The change feed of listings that desks copy, and their pictures. */
@ApplicationModule(allowedDependencies = {"publishing"})
@NullMarked
package com.supportpro.store.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
