/** How much room the desk takes, and how it gets rid of what is old. */
@ApplicationModule(
        displayName = "Housekeeping",
        allowedDependencies = {"installations", "audit", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.housekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
