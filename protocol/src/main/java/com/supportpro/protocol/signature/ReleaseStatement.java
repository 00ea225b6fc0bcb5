package com.supportpro.protocol.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;

/**
 * What the store signs of a release. The identity is part of it, so that no package can be passed off as another add-on
 * or version; the first line keeps the signature from meaning anything elsewhere.
 *
 * @param length of the package in bytes
 */
public record ReleaseStatement(AddonId addon, Version version, Digest digest, long length) implements Statement {

    /** Five lines, each ended by a line feed. */
    @Override
    public byte[] bytes() {
        return ("supportpro-release-v1\n" + addon + "\n" + version + "\n" + digest + "\n" + length + "\n")
                .getBytes(UTF_8);
    }
}
