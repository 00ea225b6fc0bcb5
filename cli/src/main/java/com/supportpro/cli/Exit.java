package com.supportpro.cli;

/** What a run says by its exit code. */
enum Exit {
    OK(0),
    FAILED(1),
    USAGE(2),
    REFUSED(3),
    NOT_FOUND(4),
    UNREACHABLE(5),
    NOT_SIGNED_IN(6);

    final int code;

    Exit(int code) {
        this.code = code;
    }
}
