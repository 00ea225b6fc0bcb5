/**
 * Runs add-ons: loads their classes, hands them the desk as far as their manifest says, tells them what happens, and takes
 * those out of service that do harm.
 */
@ApplicationModule(
        displayName = "Runtime",
        allowedDependencies = {"tickets", "texts", "audit", "operators", "panel"})
@NullMarked
package com.supportpro.desk.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
