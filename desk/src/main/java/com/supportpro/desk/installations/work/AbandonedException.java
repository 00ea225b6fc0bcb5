package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;

/** This process is stopping and leaves an operation as its records say; the next one goes on. */
final class AbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AbandonedException(OperationId operation) {
        super("Operation " + operation + " is left for the next start");
    }
}
