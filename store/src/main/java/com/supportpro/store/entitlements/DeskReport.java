package com.supportpro.store.entitlements;

import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a desk last said that it has installed, and when. */
public record DeskReport(Instant heardAt, List<DeskAddon> addons) {

    public Optional<DeskAddon> of(AddonId addon) {
        return addons.stream().filter(one -> one.addon().equals(addon)).findFirst();
    }
}
