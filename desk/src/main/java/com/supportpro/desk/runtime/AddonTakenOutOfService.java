package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;

/** The desk stopped an add-on that failed again and again; the reason is a line for operators. */
public record AddonTakenOutOfService(AddonId id, Version version, String reason) {}
