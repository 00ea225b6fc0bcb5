package com.supportpro.protocol.bundle;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.signature.Statement;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A request as it travels: the very text that was proven, so that nothing depends on how JSON is written.
 *
 * @param request a {@link BundleRequest} as JSON
 * @param proof of {@link LicenceSecret}: the desk has the licence's key
 */
public record SignedRequest(String request, String proof) {

    /** How long the file may be, in bytes. */
    public static final int MOST_BYTES = 900 << 10;

    static final Pattern PROOF = Pattern.compile("[0-9a-f]{64}");

    public SignedRequest {
        Rule.text("request", request, 2, 1 << 20);
        Rule.matching("proof", proof, PROOF, "64 lower-case hexadecimal digits");
    }

    public static SignedRequest sign(BundleRequest request, LicenceSecret licence) {
        String text = ProtocolJson.mapper().writeValueAsString(request);
        return new SignedRequest(text, licence.proof(statement(text)));
    }

    /** @throws InvalidDocumentException it is no file with a request */
    public static SignedRequest parse(byte[] file) {
        try {
            return Rule.present("request", ProtocolJson.mapper().readValue(file, SignedRequest.class));
        } catch (JacksonException e) {
            throw new InvalidDocumentException("request", "is no request of a desk");
        }
    }

    public boolean provenBy(LicenceSecret licence) {
        return licence.proves(statement(request), proof);
    }

    /** @throws InvalidDocumentException when it breaks a rule */
    public BundleRequest read() {
        try {
            return Rule.present("request", ProtocolJson.mapper().readValue(request, BundleRequest.class));
        } catch (JacksonException e) {
            throw new InvalidDocumentException("request", "cannot be read by this store: " + e.getOriginalMessage());
        }
    }

    public byte[] bytes() {
        return ProtocolJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    private static Statement statement(String text) {
        return () -> ("supportpro-bundle-request-v1\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
