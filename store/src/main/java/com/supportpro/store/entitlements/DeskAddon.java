package com.supportpro.store.entitlements;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.store.InstalledAddons.State;

/** An add-on as a desk last said that it has it. */
public record DeskAddon(AddonId addon, Version version, State state) {}
