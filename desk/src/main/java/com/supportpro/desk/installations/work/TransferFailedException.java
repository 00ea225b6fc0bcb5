package com.supportpro.desk.installations.work;

/** A package could not be fetched for a reason that may pass: no answer, a broken connection, an overloaded store. */
final class TransferFailedException extends Exception {

    private static final long serialVersionUID = 1;

    TransferFailedException(String reason) {
        super(reason);
    }

    TransferFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
