/** What the vendor's staff does: accounts, licences, look-ups. */
@ApplicationModule(allowedDependencies = {"accounts", "audit", "clientarea", "language", "licences", "publishing"})
@NullMarked
package com.supportpro.store.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
