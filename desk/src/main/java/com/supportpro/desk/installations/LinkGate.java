package com.supportpro.desk.installations;

import java.util.Optional;

/** Whether this desk may fetch packages now. */
interface LinkGate {

    /** What stands in the way: no link, the wrong account, or being a copy. */
    Optional<Problem> obstacle();
}
