/** Invoices and credit notes as PDF. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package com.supportpro.store.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
