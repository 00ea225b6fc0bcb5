package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Map;

/**
 * What several requests come to.
 *
 * @param errands of those that go together, in order
 * @param refused why the others cannot be carried out beside them
 */
record Joint(List<Errand> errands, Map<AddonId, Problem> refused) {

    Joint {
        errands = List.copyOf(errands);
        refused = Map.copyOf(refused);
    }

    /** The release that each of them is about. */
    Map<AddonId, Version> releases() {
        return errands.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Errand::addon, errand -> errand.plan().version()));
    }
}
