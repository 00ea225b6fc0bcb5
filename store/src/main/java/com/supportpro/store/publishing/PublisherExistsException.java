package com.supportpro.store.publishing;

/** The id of a new publisher is taken. */
public class PublisherExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublisherExistsException(PublisherId publisher) {
        super("There is a publisher " + publisher + " already");
    }
}
