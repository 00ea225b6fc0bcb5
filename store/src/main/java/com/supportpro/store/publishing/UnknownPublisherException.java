package com.supportpro.store.publishing;

/** There is no such publisher. */
public class UnknownPublisherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPublisherException(PublisherId publisher) {
        super("There is no publisher " + publisher);
    }
}
