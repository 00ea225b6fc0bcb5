package com.supportpro.protocol.bundle;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.archive.Limits;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import tools.jackson.core.JacksonException;

/**
 * The signature of a release, in a file beside its package: which package it is, and who vouches for it.
 *
 * @param length of the package in bytes
 */
public record ReleaseEnvelope(AddonId addon, Version version, Digest digest, long length, ReleaseSignature signature) {

    /** How long the file may be, in bytes. */
    public static final int MOST_BYTES = 8 << 10;

    /** What the file's name has behind that of the package. */
    public static final String ENDING = ".signature.json";

    public ReleaseEnvelope {
        Rule.present("addon", addon);
        Rule.present("version", version);
        Rule.present("digest", digest);
        Rule.present("signature", signature);
        if (length < 1 || length > Limits.PACKAGE) {
            throw new InvalidDocumentException("length", "must be 1 to " + Limits.PACKAGE);
        }
    }

    /** @throws InvalidDocumentException it is no file with a signature */
    public static ReleaseEnvelope parse(byte[] file) {
        try {
            return Rule.present("signature", ProtocolJson.mapper().readValue(file, ReleaseEnvelope.class));
        } catch (JacksonException e) {
            throw new InvalidDocumentException("signature", "is no signature of a release");
        }
    }

    /** What is signed. */
    public ReleaseStatement statement() {
        return new ReleaseStatement(addon, version, digest, length);
    }

    public byte[] bytes() {
        return ProtocolJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Where the package lies in a bundle; {@link #ENDING} leads to the envelope. */
    public String packageName() {
        return "packages/" + addon + "/" + version + "/" + addon.slug() + "-" + version + ".zip";
    }
}
