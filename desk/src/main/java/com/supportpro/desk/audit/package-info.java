/** Who did what, in a chain of entries that shows when one was changed or lost. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package com.supportpro.desk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
