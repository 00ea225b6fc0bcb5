/** The whole desk in one file, and back: database, add-ons and keys. */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"audit"})
@NullMarked
package com.supportpro.desk.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
