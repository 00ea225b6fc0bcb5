package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;

/** An order for an add-on is paid and its operation at its end; published once that is kept. */
public record PaidFor(AddonId id) {}
