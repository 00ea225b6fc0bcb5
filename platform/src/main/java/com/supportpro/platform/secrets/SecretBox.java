package com.supportpro.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM under this application's key. The context says what is sealed and for whom
 * ({@code billing-link/refresh-token}); what was sealed for one context does not open in another.
 *
 * <p>A sealed value is {@code 1 | key mark (4) | nonce (12) | ciphertext and tag}.
 */
public final class SecretBox {

    static final int KEY_LENGTH = 32;

    private static final byte FORMAT = 1;
    private static final int MARK_LENGTH = 4;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final int HEADER_LENGTH = 1 + MARK_LENGTH + NONCE_LENGTH;

    private final SecretKeySpec key;
    private final byte[] mark;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 random bytes */
    public SecretBox(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("The key must have 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.mark = markOf(key);
    }

    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER_LENGTH)
                .put(FORMAT)
                .put(mark)
                .put(nonce)
                .array();
        byte[] body = crypt(Cipher.ENCRYPT_MODE, header, plain, context);
        return ByteBuffer.allocate(header.length + body.length)
                .put(header)
                .put(body)
                .array();
    }

    /**
     * @throws WrongSecretKeyException when another key sealed it
     * @throws SealBrokenException when it was changed, cut, or sealed for another context
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < HEADER_LENGTH + TAG_LENGTH || sealed[0] != FORMAT) {
            throw new SealBrokenException(context);
        }
        if (!Arrays.equals(mark, Arrays.copyOfRange(sealed, 1, 1 + MARK_LENGTH))) {
            throw new WrongSecretKeyException(context);
        }
        byte[] header = Arrays.copyOf(sealed, HEADER_LENGTH);
        return crypt(Cipher.DECRYPT_MODE, header, Arrays.copyOfRange(sealed, HEADER_LENGTH, sealed.length), context);
    }

    /** As {@link #seal}, of text, as base64url. */
    public String sealText(String plain, String context) {
        byte[] sealed = seal(plain.getBytes(StandardCharsets.UTF_8), context);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The opposite of {@link #sealText}; refuses as {@link #open} does. */
    public String openText(String sealed, String context) {
        try {
            return new String(open(Base64.getUrlDecoder().decode(sealed), context), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBrokenException(context);
        }
    }

    private byte[] crypt(int mode, byte[] header, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = Arrays.copyOfRange(header, 1 + MARK_LENGTH, HEADER_LENGTH);
            cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * 8, nonce));
            cipher.updateAAD(header);
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new SealBrokenException(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this Java", e);
        }
    }

    /** Tells keys apart without telling anything about them. */
    private static byte[] markOf(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("supportpro secret key mark".getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(digest.digest(key), MARK_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
