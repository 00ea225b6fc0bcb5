package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;

/**
 * An add-on that is installed.
 *
 * @param active whether it is meant to be working
 */
public record Present(AddonId id, String name, Candidate release, boolean active) {

    public Version version() {
        return release.version();
    }
}
