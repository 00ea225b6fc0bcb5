package com.supportpro.store.publishing;

/** Too many packages are being inspected. */
class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreBusyException() {
        super("The store is inspecting other packages; try again in a moment");
    }
}
