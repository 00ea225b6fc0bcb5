package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import java.util.List;

/**
 * An add-on of the catalogue.
 *
 * @param usable whether the licence may run it without a purchase
 */
public record Listed(AddonId id, String name, boolean usable, List<Candidate> releases) {

    public Listed {
        releases = List.copyOf(releases);
    }
}
