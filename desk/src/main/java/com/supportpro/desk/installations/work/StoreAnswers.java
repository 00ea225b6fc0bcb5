package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;

/** What the status of the store's answer means. */
final class StoreAnswers {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int SERVER = 500;

    private StoreAnswers() {}

    static boolean refusesTheLink(int status) {
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    static void check(int status) throws TransferFailedException, StepFailedException {
        switch (status) {
            case OK -> {}
            case UNAUTHORIZED -> throw new StepFailedException(Problem.of("not-linked"));
            case PAYMENT_REQUIRED -> throw new StepFailedException(Problem.of("not-entitled"));
            case FORBIDDEN -> throw new StepFailedException(Problem.of("wrong-account"));
            case CONFLICT -> throw new StepFailedException(Problem.of("desk-cloned"));
            case 404, 410 -> throw new StepFailedException(Problem.of("package-withdrawn"));
            case 408, 429 -> throw new TransferFailedException("HTTP " + status);
            default -> other(status);
        }
    }

    private static void other(int status) throws TransferFailedException, StepFailedException {
        if (status >= SERVER) {
            throw new TransferFailedException("HTTP " + status);
        }
        throw new StepFailedException(Problem.of("store-refused", "status", String.valueOf(status)));
    }
}
