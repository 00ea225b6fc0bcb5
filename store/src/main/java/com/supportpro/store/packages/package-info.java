/** The packages of releases as blobs, and the key that vouches for them. */
@ApplicationModule(allowedDependencies = {"descriptor"})
@NullMarked
package com.supportpro.store.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
