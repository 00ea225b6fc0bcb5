package com.supportpro.platform.s3;

import java.io.IOException;

/** What a bucket was sending ended before its end. */
final class BrokenOffException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(String message) {
        super(message);
    }

    BrokenOffException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
