/** What staff see of money and do about it: look-ups, invoices, subscriptions, dunning, promotions, unsent mails. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "billing",
            "billing::gateway",
            "billing::model",
            "clientarea",
            "clientbilling",
            "entitlements",
            "language",
            "licences",
            "notices",
            "paper",
            "publishing",
            "staff"
        })
@NullMarked
package com.supportpro.store.staffbilling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
