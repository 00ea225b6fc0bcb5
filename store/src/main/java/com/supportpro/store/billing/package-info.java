/** Orders, invoices, payments, subscriptions and the books: money is charged exactly once, or given back. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "clientarea",
            "entitlements",
            "jobs",
            "licences",
            "notices",
            "oauth",
            "publishing"
        })
@NullMarked
package com.supportpro.store.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
