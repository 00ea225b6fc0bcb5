/** Packages that are here before anybody installs them, because the store is out of reach: by their digests. */
@ApplicationModule(
        displayName = "Packages",
        allowedDependencies = {})
@NullMarked
package com.supportpro.desk.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
