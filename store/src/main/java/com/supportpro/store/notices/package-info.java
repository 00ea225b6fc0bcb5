/**
 * What people are told by e-mail of orders, invoices, subscriptions, licences and desks: once each, and not lost while the mail
 * server is.
 */
@ApplicationModule(allowedDependencies = {"accounts", "language", "jobs"})
@NullMarked
package com.supportpro.store.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
