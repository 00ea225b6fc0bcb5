/** Does again and again what is to be done by one node at a time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.supportpro.store.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
