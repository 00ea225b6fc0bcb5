package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;

/** An action has changed what is installed; published in the transaction that records it. */
public record InstallationChanged(AddonId id, Kind kind, Action action) {}
