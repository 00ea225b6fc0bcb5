/** Help-desk licences, and the desks registered under them. */
@ApplicationModule(allowedDependencies = {"accounts"})
@NullMarked
package com.supportpro.store.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
