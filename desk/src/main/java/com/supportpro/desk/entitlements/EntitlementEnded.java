package com.supportpro.desk.entitlements;

import com.supportpro.protocol.AddonId;

/** The store has signed that an add-on must not run any more; published once the statement is kept. */
public record EntitlementEnded(AddonId id, String reason) {}
