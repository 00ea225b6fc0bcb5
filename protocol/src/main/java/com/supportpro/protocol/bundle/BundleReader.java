package com.supportpro.protocol.bundle;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleRefusedException.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bundle as it comes, once from its beginning to its end. Nothing of the archive counts but its index: each entry has
 * to be the next one of that, of exactly its length and digest, so that no name, size or order of the archive's own is ever
 * acted on.
 */
public final class BundleReader implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final ZipInputStream zip;

    public BundleReader(InputStream in) {
        zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    }

    /** Takes the parts. */
    public interface Sink {

        /** Where the part is to be written; closed after its last byte, before it is known to be as the index says. */
        OutputStream open(Part part) throws IOException;

        /** The part is written, and as the index says. */
        void whole(Part part) throws IOException;
    }

    /** Reads the index, which has to be believed by other means before its parts are read. */
    public SignedIndex index() throws IOException, BundleRefusedException {
        ZipEntry first = next();
        if (first == null || !first.getName().equals(SignedIndex.NAME)) {
            throw new BundleRefusedException(Fault.NO_BUNDLE, "The file does not begin with the index of a bundle");
        }
        try {
            byte[] bytes = zip.readNBytes(SignedIndex.MOST_BYTES + 1);
            if (bytes.length > SignedIndex.MOST_BYTES) {
                throw new BundleRefusedException(Fault.NO_BUNDLE, "The index is too long");
            }
            return SignedIndex.parse(bytes);
        } catch (InvalidDocumentException e) {
            throw new BundleRefusedException(Fault.NO_BUNDLE, String.valueOf(e.getMessage()));
        } catch (ZipException | EOFException e) {
            throw cutOff(e);
        }
    }

    /** Reads all parts of the index, and nothing behind them. */
    public void parts(BundleIndex index, Sink sink) throws IOException, BundleRefusedException {
        for (Part part : index.parts()) {
            ZipEntry entry = next();
            if (entry == null) {
                throw new BundleRefusedException(Fault.CUT_OFF, part.name() + " is missing");
            }
            if (!entry.getName().equals(part.name())) {
                throw new BundleRefusedException(Fault.NOT_AS_INDEXED, part.name() + " is not at its place");
            }
            copy(part, sink);
            sink.whole(part);
        }
        if (next() != null) {
            throw new BundleRefusedException(Fault.NOT_AS_INDEXED, "There is more than the index has");
        }
    }

    private void copy(Part part, Sink sink) throws IOException, BundleRefusedException {
        try (DigestOutputStream out = new DigestOutputStream(sink.open(part), Digest.algorithm())) {
            byte[] chunk = new byte[CHUNK];
            long left = part.length();
            for (int count = read(chunk); count >= 0; count = read(chunk)) {
                left -= count;
                if (left < 0) {
                    throw damaged(part);
                }
                out.write(chunk, 0, count);
            }
            if (left != 0 || !Digest.from(out.getMessageDigest().digest()).equals(part.digest())) {
                throw damaged(part);
            }
        }
    }

    private int read(byte[] chunk) throws IOException, BundleRefusedException {
        try {
            return zip.read(chunk);
        } catch (ZipException | EOFException e) {
            throw cutOff(e);
        }
    }

    private @Nullable ZipEntry next() throws IOException, BundleRefusedException {
        try {
            return zip.getNextEntry();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw cutOff(e);
        }
    }

    private static BundleRefusedException damaged(Part part) {
        return new BundleRefusedException(Fault.DAMAGED, part.name() + " is not as the index says");
    }

    private static BundleRefusedException cutOff(Exception cause) {
        return new BundleRefusedException(Fault.CUT_OFF, "The archive is damaged or cut off: " + cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
