package com.supportpro.desk.packages;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.time.Instant;

/**
 * A package that was brought here.
 *
 * @param length in bytes
 * @param by who brought it, as the audit shows it
 */
public record PackageHere(
        Digest digest, AddonId addon, Version version, long length, Origin origin, String by, Instant at) {

    /** Which way it came. */
    public enum Origin {
        /** With a bundle of the store. */
        BUNDLE,
        /** Uploaded by hand. */
        HAND
    }
}
