/** The Add-ons page: what there is, what is here, and what can be done about it now. */
@ApplicationModule(
        displayName = "Marketplace",
        allowedDependencies = {
            "catalogue",
            "billinglink",
            "purchases",
            "entitlements",
            "installations",
            "packages",
            "approvals",
            "runtime",
            "operators",
            "panel",
            "texts",
            "audit"
        })
@NullMarked
package com.supportpro.desk.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
