/** The languages that this desk speaks, and which one when nobody chose. */
@ApplicationModule(
        displayName = "Languages",
        allowedDependencies = {"installations", "runtime", "audit", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
