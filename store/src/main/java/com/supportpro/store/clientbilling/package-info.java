/** The pages of the client area about money: invoices and how they are paid, subscriptions, orders, tax. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "billing",
            "billing::gateway",
            "billing::model",
            "clientarea",
            "entitlements",
            "language",
            "licences",
            "notices",
            "paper",
            "publishing"
        })
@NullMarked
package com.supportpro.store.clientbilling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
