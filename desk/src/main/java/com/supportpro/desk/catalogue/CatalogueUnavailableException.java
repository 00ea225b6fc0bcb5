package com.supportpro.desk.catalogue;

/** The store did not answer as a catalogue should; the message says what it did instead. */
final class CatalogueUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    CatalogueUnavailableException(String message) {
        super(message);
    }
}
