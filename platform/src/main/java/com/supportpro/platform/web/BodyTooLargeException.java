package com.supportpro.platform.web;

import java.io.IOException;

/** A request brought more than it may. */
public class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLargeException(long most) {
        super("The request's body is larger than " + most + " bytes");
    }
}
