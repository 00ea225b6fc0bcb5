/** The frame of the operator panel. */
@ApplicationModule(displayName = "Panel", allowedDependencies = "texts")
@NullMarked
package com.supportpro.desk.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
