package com.supportpro.store.bundles;

import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleWriter;
import com.supportpro.protocol.bundle.SignedIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A bundle that is ready to be written; close it to be rid of its work files.
 *
 * @param sources where the index's parts are read from
 */
record Answer(BundleIndex index, SignedIndex signed, List<Source> sources, Path folder) implements AutoCloseable {

    /** A part and where it is read from. */
    record Source(Part part, Content content) {}

    /** Finds the file when it is to be read: a copy of what lies in a bucket may have made room for another by then. */
    interface Content {

        Path file() throws IOException;
    }

    /** What the file is called that a browser keeps. */
    String fileName() {
        return "supportpro-bundle-" + index.request().toString().substring(0, 8) + ".zip";
    }

    /** Writes it as it is read, whatever its size. */
    void writeTo(OutputStream out) throws IOException {
        try (BundleWriter writer = new BundleWriter(out, signed)) {
            for (Source source : sources) {
                try (InputStream content = Files.newInputStream(source.content().file())) {
                    writer.part(source.part().name(), content);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
