package com.supportpro.store.oauth;

/** The licence behind the desk is suspended. */
public class LicenceSuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LicenceSuspendedException() {
        super("This desk's licence is suspended. Its holder finds out why in the client area.");
    }
}
