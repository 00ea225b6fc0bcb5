package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.io.IOException;

/** Where packages come from. */
interface PackageSource {

    /**
     * Hands the bytes of a package to the sink, in order. They are to be held against the digest: this is no promise.
     *
     * @throws TransferFailedException it broke off for a reason that may pass
     * @throws StepFailedException the source refuses, or the sink does
     * @throws IOException the sink's disk
     */
    void fetch(AddonId addon, Version version, Digest digest, Sink sink)
            throws TransferFailedException, StepFailedException, IOException;

    /** Takes the bytes. */
    interface Sink {
        void accept(byte[] chunk) throws StepFailedException, IOException;
    }
}
