package com.supportpro.desk.planning;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Requirement;
import java.util.List;

/**
 * A release that a plan may choose.
 *
 * @param desk the desk versions it fits
 * @param revoked whether it must not be installed any more
 */
public record Candidate(Version version, VersionRange desk, List<Requirement> requires, boolean revoked) {

    public Candidate {
        requires = List.copyOf(requires);
    }
}
