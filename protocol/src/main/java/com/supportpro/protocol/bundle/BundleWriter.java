package com.supportpro.protocol.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle as a stream: its index, then the parts in the index's order. */
public final class BundleWriter implements AutoCloseable {

    private static final FileTime ALWAYS = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final ZipOutputStream zip;

    /** @param out stays open */
    public BundleWriter(OutputStream out, SignedIndex index) throws IOException {
        zip = new ZipOutputStream(out);
        // What is long is packed already.
        zip.setLevel(Deflater.BEST_SPEED);
        begin(SignedIndex.NAME);
        zip.write(index.bytes());
        zip.closeEntry();
    }

    public void part(String name, InputStream content) throws IOException {
        begin(name);
        content.transferTo(zip);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(ALWAYS);
        zip.putNextEntry(entry);
    }

    /** Ends the archive; without this it counts as cut off. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
