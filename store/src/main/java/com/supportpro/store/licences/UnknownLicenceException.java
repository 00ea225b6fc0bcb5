package com.supportpro.store.licences;

/** No licence has this key. */
public class UnknownLicenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLicenceException(LicenceKey key) {
        super("There is no licence " + key.masked() + ". Compare the key with the one in the client area.");
    }
}
