package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.security.MessageDigest;

/** A package on its way in: written, counted and hashed in one pass. */
final class Incoming implements AutoCloseable {

    private static final int ALL = 100;

    private final Disk.Output file;
    private final long expected;
    private final MessageDigest digest = Digest.algorithm();
    private long count;

    Incoming(Disk.Output file, long expected) {
        this.file = file;
        this.expected = expected;
    }

    /** Refuses what is more than announced. */
    void write(byte[] chunk) throws StepFailedException, IOException {
        count += chunk.length;
        if (count > expected) {
            throw new StepFailedException(Problem.of("wrong-length"));
        }
        digest.update(chunk);
        file.write(chunk);
    }

    int percent() {
        return expected == 0 ? ALL : (int) (count * ALL / expected);
    }

    /** The digest of what has arrived, once all of it is safe on disk. */
    Digest finish() throws TransferFailedException, IOException {
        if (count < expected) {
            throw new TransferFailedException(
                    Said.line("installations.said.brokeOff", "count", count, "expected", expected));
        }
        file.force();
        return Digest.from(digest.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
