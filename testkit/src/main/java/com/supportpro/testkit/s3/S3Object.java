package com.supportpro.testkit.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Something kept in a bucket. */
record S3Object(byte[] bytes, Instant changed) {

    String etag() {
        return "\"" + HexFormat.of().formatHex(hash("MD5", bytes)) + "\"";
    }

    static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
