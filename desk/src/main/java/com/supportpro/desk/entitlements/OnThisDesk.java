package com.supportpro.desk.entitlements;

import com.supportpro.protocol.store.InstalledAddons;

/** Knows what is installed. */
public interface OnThisDesk {

    InstalledAddons installed();
}
