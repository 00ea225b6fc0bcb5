package com.supportpro.store.billing.gateway.sandbox;

/** Where a charge stands at the sandbox; {@code LOST} never arrived there. */
enum SandboxState {
    LOST,
    WAITING,
    PROCESSING,
    SUCCEEDED,
    DECLINED,
    CANCELLED;

    /** What becomes of a new charge. */
    static SandboxState first(TestCard card) {
        return switch (card) {
            case DECLINES, AFTER_ALL -> DECLINED;
            case ASKS -> WAITING;
            case LOSES_REQUEST -> LOST;
            case LATE -> PROCESSING;
            case APPROVES, LOSES_ANSWER, TELLS_TWICE, REFUSES_REFUND -> SUCCEEDED;
        };
    }

    /** What is told of it. */
    String event() {
        return switch (this) {
            case SUCCEEDED -> "payment.succeeded";
            case DECLINED -> "payment.failed";
            case CANCELLED -> "payment.cancelled";
            case WAITING -> "payment.action_required";
            case LOST, PROCESSING -> "payment.processing";
        };
    }
}
