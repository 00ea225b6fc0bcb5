package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;

/** Another process has taken this operation over; nothing more may be recorded or done for it here. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLostException(OperationId operation) {
        super("Operation " + operation + " is no longer held by this process");
    }
}
