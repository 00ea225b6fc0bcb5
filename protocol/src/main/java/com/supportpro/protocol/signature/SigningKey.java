package com.supportpro.protocol.signature;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key pair that signs releases. */
public record SigningKey(PrivateKey privateKey, PublicKey publicKey) {

    private static final String ALGORITHM = "Ed25519";

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From PKCS#8 and X.509 bytes. */
    public static SigningKey load(byte[] pkcs8, byte[] x509) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey(secret, publicKey(x509));
        } catch (GeneralSecurityException e) {
            throw new InvalidDocumentException("key", "is no Ed25519 key");
        }
    }

    /** A public key from base64 of its X.509 bytes. */
    public static PublicKey publicKey(String base64) {
        return publicKey(Base64.getDecoder().decode(base64));
    }

    /** The first 16 hexadecimal digits of the SHA-256 over the X.509 bytes. */
    public static String keyId(PublicKey key) {
        return Digest.of(key.getEncoded()).sha256().substring(0, 16);
    }

    public String keyId() {
        return keyId(publicKey);
    }

    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    public ReleaseSignature sign(Statement statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(statement.bytes());
            return new ReleaseSignature(keyId(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the key made the signature over the statement. */
    public static boolean verifies(PublicKey key, Statement statement, ReleaseSignature signature) {
        try {
            Signature algorithm = Signature.getInstance(ALGORITHM);
            algorithm.initVerify(key);
            algorithm.update(statement.bytes());
            return algorithm.verify(Base64.getDecoder().decode(signature.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] x509) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new InvalidDocumentException("key", "is no Ed25519 key");
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }
}
