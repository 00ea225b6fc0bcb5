package com.supportpro.protocol.signature;

import com.supportpro.protocol.Rule;
import java.util.regex.Pattern;

/**
 * An Ed25519 signature over a {@link ReleaseStatement}.
 *
 * @param keyId see {@link SigningKey#keyId}
 * @param signature base64
 */
public record ReleaseSignature(String keyId, String signature) {

    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{86}==");

    public ReleaseSignature {
        Rule.matching("keyId", keyId, KEY_ID, "16 lower-case hexadecimal digits");
        Rule.matching("signature", signature, BASE64, "64 bytes in base64");
    }
}
