package com.supportpro.store.staff;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What staff asks for does not exist. */
public class NotThereException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    public NotThereException(String reason) {
        super(HttpStatus.NOT_FOUND, reason);
        getBody().setType(URI.create("urn:supportpro:problem:not-found"));
    }
}
