package com.supportpro.desk.installations;

import java.util.Optional;

/** Knows what may be spent on purchases. Both are called in the transaction that records the purchase. */
public interface Purse {

    /**
     * Why there is no money for it, else nothing. Called before anything else is written; until the transaction ends nobody
     * else can spend.
     */
    Optional<Problem> refusal(OperationRequest request);

    /** Sets aside what it costs. */
    void reserve(OperationRequest request, OperationId operation);
}
