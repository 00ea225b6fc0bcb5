package com.supportpro.desk.installations;

import java.util.Optional;

/** Knows what may be spent on purchases. Both are called in the transaction that records the purchase. */
public interface Purse {

    /**
     * Why there is no money for it, else nothing; whoever may has agreed to spend more does not change that. Called before
     * anything else is written; until the transaction ends nobody else can spend.
     */
    Optional<Problem> shortage(OperationRequest request);

    /** Sets aside what it costs. */
    void reserve(OperationRequest request, OperationId operation);
}
