package com.supportpro.store.staffbilling;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What staff ask for is not done, and nothing was changed. */
class RefusedException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final String why;

    RefusedException(String why) {
        super(HttpStatus.CONFLICT, why);
        this.why = why;
        getBody().setType(URI.create("urn:supportpro:problem:refused"));
    }

    /** The reason alone. */
    String why() {
        return why;
    }
}
