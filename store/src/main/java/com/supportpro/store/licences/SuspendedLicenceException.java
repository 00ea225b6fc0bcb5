package com.supportpro.store.licences;

/** The licence may not be used at the moment. */
public class SuspendedLicenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SuspendedLicenceException(LicenceKey key) {
        super("The licence " + key.masked() + " is suspended. Its holder finds out why in the client area.");
    }
}
