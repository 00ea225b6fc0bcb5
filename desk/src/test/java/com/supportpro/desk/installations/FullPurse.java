package com.supportpro.desk.installations;

import java.util.Optional;

/** Money is no object. */
final class FullPurse implements Purse {

    @Override
    public Optional<Problem> shortage(OperationRequest request) {
        return Optional.empty();
    }

    @Override
    public void reserve(OperationRequest request, OperationId operation) {
        // Nobody counts.
    }
}
