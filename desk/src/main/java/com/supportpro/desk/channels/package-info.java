/** The channels that customers reach this desk by, and whether replies go out by them. */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"installations", "runtime", "tickets", "operators", "panel", "texts"})
@NullMarked
package com.supportpro.desk.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
