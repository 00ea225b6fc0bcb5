/**
 * What should be on this desk, as a file says it: compared with what is, brought about, and written down again.
 */
@ApplicationModule(
        displayName = "Desired state",
        allowedDependencies = {"catalogue", "installations", "runtime", "audit", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.desired;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
