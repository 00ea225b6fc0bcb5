package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes on what is written and knows its length and digest; closing it leaves open what is behind. */
final class Digested extends OutputStream {

    private final OutputStream next;
    private final MessageDigest digest;
    private long size;

    Digested(OutputStream next) {
        this.next = next;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        next.write(bytes, from, length);
        digest.update(bytes, from, length);
        size += length;
    }

    Part part(String entry) {
        return new Part(entry, size, HexFormat.of().formatHex(digest.digest()));
    }
}
