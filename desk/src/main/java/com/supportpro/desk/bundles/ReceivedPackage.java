package com.supportpro.desk.bundles;

import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.archive.Inspection;
import com.supportpro.protocol.archive.Limits;
import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/** A package as it came, on the disk and checked by the rules for packages; close it to be rid of it unless it was kept. */
record ReceivedPackage(Path file, Digest digest, long length, Manifest manifest) implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    /** Reads no more than a package may have. */
    static ReceivedPackage receive(InputStream in, PackagesHere here) throws NotTakenException, IOException {
        Path file = here.arriving();
        try {
            Digest digest = write(in, file);
            return new ReceivedPackage(file, digest, Files.size(file), manifest(file));
        } catch (NotTakenException | IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Digest write(InputStream in, Path file) throws NotTakenException, IOException {
        try (OutputStream to = Files.newOutputStream(file);
                DigestOutputStream out = new DigestOutputStream(to, Digest.algorithm())) {
            byte[] chunk = new byte[CHUNK];
            long left = Limits.PACKAGE;
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                left -= count;
                if (left < 0) {
                    throw NotTakenException.of("upload-too-large", (Limits.PACKAGE >> 20) + " MB");
                }
                out.write(chunk, 0, count);
            }
            return Digest.from(out.getMessageDigest().digest());
        }
    }

    private static Manifest manifest(Path file) throws NotTakenException, IOException {
        Inspection inspection = PackageReader.inspect(file);
        return inspection
                .accepted()
                .orElseThrow(() -> NotTakenException.of("bad-package", broken(inspection)))
                .manifest();
    }

    private static String broken(Inspection inspection) {
        return inspection.checks().stream()
                .filter(check -> check.outcome() == PackageCheck.Outcome.FAILED)
                .findFirst()
                .map(check -> Said.line("installations.said.rule." + check.name(), "detail", check.message()))
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
