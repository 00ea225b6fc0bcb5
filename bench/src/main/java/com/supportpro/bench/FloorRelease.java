package com.supportpro.bench;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.testkit.addon.FakeDesk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;

/** A release of which a floor does the least that a desk has to do with it. */
final class FloorRelease {

    private final byte[] archive;
    private final AddonPackage addon;
    private final FloorDatabase database;
    private final SigningKey key = SigningKey.generate();
    private final ReleaseSignature signature;

    FloorRelease(Path archive, AddonPackage addon, FloorDatabase database) throws IOException {
        this.archive = Files.readAllBytes(archive);
        this.addon = addon;
        this.database = database;
        this.signature = key.sign(statement(addon.digest()));
    }

    /** Its files in a folder of its own, and a plugin over them that is not started yet. */
    FloorPlugins unpacked(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : addon.files().entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent() == null ? folder : to.getParent());
            Files.write(to, file.getValue());
        }
        return plugins(folder);
    }

    FloorPlugins plugins(Path folder) throws IOException {
        return new FloorPlugins(folder, addon.manifest(), FakeDesk.of(folder));
    }

    /** The package hashed, its signature verified, the file written and flushed. */
    void take(Path folder) throws IOException {
        if (!SigningKey.verifies(key.publicKey(), statement(Digest.of(archive)), signature)) {
            throw new IllegalStateException("The signature is wrong");
        }
        Path file = folder.resolve("package.zip");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(archive);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Notes in one transaction that this release is the one. */
    void record() throws SQLException {
        Manifest manifest = addon.manifest();
        database.record(
                manifest.id().toString(),
                manifest.version().toString(),
                addon.digest().sha256());
    }

    /** Notes in one transaction that there is none. */
    void forget() throws SQLException {
        database.forget(addon.manifest().id().toString());
    }

    private ReleaseStatement statement(Digest digest) {
        Manifest manifest = addon.manifest();
        return new ReleaseStatement(manifest.id(), manifest.version(), digest, addon.length());
    }
}
