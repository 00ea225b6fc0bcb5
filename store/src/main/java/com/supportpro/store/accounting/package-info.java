/** What the vendor's accountant and owners want to know: exports of the books, and figures. */
@ApplicationModule(allowedDependencies = {"audit", "clientarea", "clientbilling", "staff"})
@NullMarked
package com.supportpro.store.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
