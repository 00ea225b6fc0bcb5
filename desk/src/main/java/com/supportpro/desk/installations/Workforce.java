package com.supportpro.desk.installations;

import java.time.Instant;

/** Who carries operations out in this process. */
public interface Workforce {

    /** The name under which this process leases operations. */
    String leaseOwner();

    /** Until when a lease taken now holds. */
    Instant leaseUntil();

    /** Says that an operation leased by this process is recorded and can begin. */
    void wake(OperationId operation);
}
