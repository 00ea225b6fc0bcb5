/** The plugins that add behaviour to this desk. */
@ApplicationModule(
        displayName = "Plugins",
        allowedDependencies = {"installations", "runtime", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.plugins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
