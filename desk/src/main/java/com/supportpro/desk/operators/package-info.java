/** Who works here, what they may do, and how they prove who they are. */
@ApplicationModule(
        displayName = "Operators",
        allowedDependencies = {"audit", "panel", "texts"})
@NullMarked
package com.supportpro.desk.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
