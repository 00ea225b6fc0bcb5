/** Tickets: what customers wrote, what operators answered, and the events that add-ons are told. */
@ApplicationModule(
        displayName = "Tickets",
        allowedDependencies = {"operators", "panel", "texts", "audit"})
@NullMarked
package com.supportpro.desk.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
