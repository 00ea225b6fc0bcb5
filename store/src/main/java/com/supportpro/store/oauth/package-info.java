/** The authorization server that links desks to accounts, and what its tokens are good for. */
@ApplicationModule(allowedDependencies = {"accounts", "licences", "jobs"})
@NullMarked
package com.supportpro.store.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
