package com.supportpro.protocol.billing;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.signature.Statement;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.function.Function;

/**
 * An entitlement document as it travels and is kept: the very text that was signed, so that nothing depends on how JSON is
 * written.
 *
 * @param document an {@link EntitlementDocument} as JSON
 */
public record SignedEntitlements(String document, ReleaseSignature signature) {

    public SignedEntitlements {
        Rule.text("document", document, 2, 4 << 20);
        Rule.present("signature", signature);
    }

    /** @param key such as {@link SigningKey#sign} */
    public static SignedEntitlements sign(EntitlementDocument document, Function<Statement, ReleaseSignature> key) {
        String text = ProtocolJson.mapper().writeValueAsString(document);
        return new SignedEntitlements(text, key.apply(statement(text)));
    }

    /** The bytes that are signed: a first line that keeps the signature from meaning anything elsewhere, then the text. */
    public static Statement statement(String document) {
        return () -> ("supportpro-entitlements-v1\n" + document).getBytes(StandardCharsets.UTF_8);
    }

    public boolean verifies(PublicKey key) {
        return SigningKey.verifies(key, statement(document), signature);
    }

    /** @throws com.supportpro.protocol.InvalidDocumentException when it breaks a rule */
    public EntitlementDocument read() {
        return ProtocolJson.mapper().readValue(document, EntitlementDocument.class);
    }
}
