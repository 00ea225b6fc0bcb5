package com.supportpro.platform.s3;

import java.io.IOException;

/** A bucket did not do what it was asked for. */
public final class BucketException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private BucketException(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    static BucketException away(S3Place place, Throwable cause) {
        return new BucketException(place + " cannot be reached: " + cause.getMessage(), true, cause);
    }

    static BucketException refused(S3Place place, Throwable cause) {
        return new BucketException(place + " refuses: " + cause.getMessage(), false, cause);
    }

    /** Whether it may be otherwise soon; else keys, region or the bucket's name are wrong. */
    public boolean passing() {
        return passing;
    }
}
