package com.supportpro.protocol.archive;

/** The package breaks a rule; the message says which and what to do. */
public class PackageRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public PackageRefusedException(String message) {
        super(message);
    }
}
