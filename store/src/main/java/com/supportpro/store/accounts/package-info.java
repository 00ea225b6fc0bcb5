/** Accounts of the client area, the people who sign in for them, their passwords and sessions. */
@ApplicationModule(allowedDependencies = {"jobs"})
@NullMarked
package com.supportpro.store.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
