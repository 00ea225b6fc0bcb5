/** The link between this desk and the account in the store's client area that holds its licence. */
@ApplicationModule(
        displayName = "Billing link",
        allowedDependencies = {"operators", "panel", "texts", "audit"})
@NullMarked
package com.supportpro.desk.billinglink;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
