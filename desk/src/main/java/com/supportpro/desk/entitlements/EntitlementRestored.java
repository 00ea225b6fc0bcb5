package com.supportpro.desk.entitlements;

import com.supportpro.protocol.AddonId;

/** The store has signed that an add-on may run again; published once the statement is kept. */
public record EntitlementRestored(AddonId id) {}
