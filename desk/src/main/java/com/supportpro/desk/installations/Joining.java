package com.supportpro.desk.installations;

import java.util.Optional;

/** Whether a request can join the operation that is running. */
final class Joining {

    private Joining() {}

    static Optional<Problem> obstacle(OperationRequest request, Operation running) {
        boolean same = (request.action() == running.action() || leadsThere(request, running))
                && request.eraseData() == running.eraseData()
                && request.version().equals(request.version().flatMap(wanted -> running.version()));
        return same
                ? Optional.empty()
                : Optional.of(Problem.of("busy", "action", running.action().slug()));
    }

    /** What is being bought is installed as well. */
    private static boolean leadsThere(OperationRequest request, Operation running) {
        return request.action() == Action.INSTALL && running.action() == Action.PURCHASE;
    }
}
