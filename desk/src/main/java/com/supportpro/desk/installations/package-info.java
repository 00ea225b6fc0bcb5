/**
 * What is installed on this desk and how it gets there: desired state, operations with their steps, and the worker that
 * carries them out through any crash.
 */
@ApplicationModule(
        displayName = "Installations",
        allowedDependencies = {
            "catalogue",
            "billinglink",
            "purchases",
            "entitlements",
            "packages",
            "runtime",
            "audit",
            "operators",
            "panel",
            "planning",
            "texts"
        })
@NullMarked
package com.supportpro.desk.installations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
