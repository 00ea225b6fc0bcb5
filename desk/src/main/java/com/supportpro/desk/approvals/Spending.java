package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.Money;

/** What one purchase takes out of its month. */
record Spending(OperationId operation, Money total, State state) {

    /** How far it has got. */
    enum State {
        /** Set aside while the purchase goes on. */
        RESERVED,
        SPENT,
        /** Nothing was charged, or all of it was given back. */
        RELEASED
    }
}
