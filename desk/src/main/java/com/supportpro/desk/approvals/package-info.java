/**
 * Asking for add-ons that cost something, approving what was asked for, and the budget of the month that every purchase
 * has to fit into.
 */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {
            "catalogue",
            "purchases",
            "entitlements",
            "installations",
            "operators",
            "panel",
            "texts",
            "audit"
        })
@NullMarked
package com.supportpro.desk.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
