/** What was done, by whom, and to which account. */
@ApplicationModule(allowedDependencies = {"accounts"})
@NullMarked
package com.supportpro.store.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
