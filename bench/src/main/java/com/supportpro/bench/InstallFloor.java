package com.supportpro.bench;

import com.supportpro.protocol.AddonId;
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
import java.util.Map;

/**
 * The least that an installation could cost in one process: the package hashed, its signature verified, the file written
 * and flushed, the jar loaded and the add-on started by PF4J, one transaction. No network, no unpacking, no checks, no
 * steps that survive a crash.
 */
final class InstallFloor implements Subject {

    private final byte[] archive;
    private final AddonPackage addon;
    private final FloorDatabase database;
    private final SigningKey key = SigningKey.generate();
    private final ReleaseSignature signature;
    private int number;

    InstallFloor(Path archive, AddonPackage addon, FloorDatabase database) throws IOException {
        this.archive = Files.readAllBytes(archive);
        this.addon = addon;
        this.database = database;
        this.signature = key.sign(statement(addon.digest()));
    }

    @Override
    public long nanos() throws Exception {
        Path folder = Files.createTempDirectory("supportpro-bench-add-on-" + number++);
        unpack(folder);
        FakeDesk context = FakeDesk.of(folder);
        try (FloorPlugins plugins = new FloorPlugins(folder, addon.manifest(), context)) {
            long begun = System.nanoTime();
            install(folder, plugins);
            return System.nanoTime() - begun;
        } finally {
            Places.delete(folder);
        }
    }

    private void install(Path folder, FloorPlugins plugins) throws Exception {
        Digest digest = Digest.of(archive);
        if (!SigningKey.verifies(key.publicKey(), statement(digest), signature)) {
            throw new IllegalStateException("The signature is wrong");
        }
        write(folder.resolve("package.zip"));
        plugins.start();
        Manifest manifest = addon.manifest();
        database.record(manifest.id().toString(), manifest.version().text(), digest.sha256());
    }

    private void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(archive);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private ReleaseStatement statement(Digest digest) {
        AddonId id = addon.manifest().id();
        return new ReleaseStatement(id, addon.manifest().version(), digest, addon.length());
    }

    private void unpack(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : addon.files().entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent() == null ? folder : to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
