package com.supportpro.protocol.bundle;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.signature.Statement;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * The index of a bundle as it travels: the very text that was signed.
 *
 * @param index a {@link BundleIndex} as JSON
 * @param signature by a release key of the store
 * @param proof of {@link LicenceSecret}: who signed has the licence's key as well, which tells the store from others where no
 *     key of it is known yet
 */
public record SignedIndex(String index, ReleaseSignature signature, String proof) {

    /** The name of the entry, the first one of the archive. */
    public static final String NAME = "bundle.json";

    /** How long the entry may be, in bytes. */
    public static final int MOST_BYTES = 4 << 20;

    public SignedIndex {
        Rule.text("index", index, 2, 1 << 20);
        Rule.present("signature", signature);
        Rule.matching("proof", proof, SignedRequest.PROOF, "64 lower-case hexadecimal digits");
    }

    /** @param key such as {@link SigningKey#sign} */
    public static SignedIndex sign(
            BundleIndex index, Function<Statement, ReleaseSignature> key, LicenceSecret licence) {
        String text = ProtocolJson.mapper().writeValueAsString(index);
        Statement statement = statement(text);
        return new SignedIndex(text, key.apply(statement), licence.proof(statement));
    }

    /** @throws InvalidDocumentException it is no index of a bundle */
    public static SignedIndex parse(byte[] entry) {
        try {
            return Rule.present("index", ProtocolJson.mapper().readValue(entry, SignedIndex.class));
        } catch (JacksonException e) {
            throw new InvalidDocumentException("index", "is no index of a bundle");
        }
    }

    public boolean verifies(PublicKey key) {
        return SigningKey.verifies(key, statement(index), signature);
    }

    public boolean provenBy(LicenceSecret licence) {
        return licence.proves(statement(index), proof);
    }

    /** @throws InvalidDocumentException when it breaks a rule */
    public BundleIndex read() {
        try {
            return Rule.present("index", ProtocolJson.mapper().readValue(index, BundleIndex.class));
        } catch (JacksonException e) {
            throw new InvalidDocumentException("index", "cannot be read by this desk: " + e.getOriginalMessage());
        }
    }

    public byte[] bytes() {
        return ProtocolJson.mapper().writeValueAsBytes(this);
    }

    private static Statement statement(String text) {
        return () -> ("supportpro-bundle-v1\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
