package com.supportpro.protocol.bundle;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.signature.Statement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What store and desk both know before they have exchanged anything: the licence key. It proves who wrote a file, and keeps a
 * short secret in it, without standing in it.
 */
public final class LicenceSecret {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int CHARACTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] proving;
    private final byte[] sealing;

    private LicenceSecret(byte[] key) {
        proving = mac(key, "supportpro-licence-proof-v1".getBytes(StandardCharsets.UTF_8));
        sealing = mac(key, "supportpro-licence-seal-v1".getBytes(StandardCharsets.UTF_8));
    }

    /** That of a key as people write it: in any case, with or without its beginning, hyphens and spaces. */
    public static LicenceSecret of(String licenceKey) {
        String text = licenceKey.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        String plain = text.startsWith("SP") && text.length() > CHARACTERS ? text.substring(2) : text;
        return new LicenceSecret(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** What only somebody with the key can write under the statement: 64 hexadecimal digits. */
    public String proof(Statement statement) {
        return HexFormat.of().formatHex(mac(proving, statement.bytes()));
    }

    /** Whether somebody with the key wrote the proof under the statement; takes as long for any wrong one. */
    public boolean proves(Statement statement, String proof) {
        return MessageDigest.isEqual(
                proof(statement).getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
    }

    /** The text for nobody without the key, in base64; it opens under the same context only. */
    public String seal(String text, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidDocumentException it was sealed with another key or for another context */
    public String open(String sealed, String context) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            if (both.length <= NONCE) {
                throw foreign();
            }
            byte[] opened = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), context)
                    .doFinal(both, NONCE, both.length - NONCE);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static InvalidDocumentException foreign() {
        return new InvalidDocumentException("secret", "was not sealed for this licence");
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LicenceSecret";
    }
}
