package com.supportpro.store.clientbilling;

import com.supportpro.store.entitlements.DeskAddon;
import com.supportpro.store.licences.Desk;

/** A desk that has an add-on installed. */
public record InstalledOn(Desk desk, DeskAddon addon) {

    public Standing standing() {
        return switch (addon.state()) {
            case ACTIVE -> Standing.good("Active");
            case INACTIVE -> Standing.quiet("Not active");
            case FAILED -> Standing.bad("Failed");
        };
    }
}
