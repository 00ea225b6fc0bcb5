package com.supportpro.desk.desired;

import com.supportpro.protocol.AddonId;
import java.util.List;

/**
 * What should be on this desk.
 *
 * @param removeOthers whether add-ons that are not named are uninstalled; their settings and data stay
 */
public record DesiredState(List<DesiredAddon> addons, boolean removeOthers) {

    public DesiredState {
        addons = List.copyOf(addons);
    }

    boolean names(AddonId id) {
        return addons.stream().anyMatch(wanted -> wanted.addon().equals(id));
    }
}
