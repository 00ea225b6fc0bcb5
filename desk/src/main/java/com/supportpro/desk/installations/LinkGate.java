package com.supportpro.desk.installations;

import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;

/** Whether this desk may fetch packages now. */
interface LinkGate {

    /** What stands in the way: no link, the wrong account, or being a copy. */
    Optional<Problem> obstacle();

    /** The same for one release, whose package may be here already. */
    default Optional<Problem> obstacle(ReleaseInfo release) {
        return obstacle();
    }
}
