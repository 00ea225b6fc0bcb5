/**
 * Which releases of which add-ons go together: plans with a reason for each step, or a conflict with its derivation. Pure:
 * it reads nothing and changes nothing.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {})
@NullMarked
package com.supportpro.desk.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
