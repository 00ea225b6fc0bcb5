/**
 * What the licence may run on this desk, by the newest statement that the store has signed. It holds without the store: only
 * a signed ending takes a right away, silence never does.
 */
@ApplicationModule(
        displayName = "Entitlements",
        allowedDependencies = {"billinglink", "catalogue", "audit", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
