package com.supportpro.author;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.archive.Inspection;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.archive.PackageWriter;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a package of an add-on's folder and its jars.
 *
 * @param over folders whose files take the place of the source's, or are added to them
 */
public record Pack(Path source, List<Path> over, List<Path> jars, Path target) {

    /** The package and what checking it showed. */
    public record Packed(Path archive, Inspection inspection) {}

    /** Writes {@code <slug>-<version>.zip} into the target folder and checks it by the rules of the store and the desk. */
    public Packed run() throws IOException {
        SortedMap<String, byte[]> files = files();
        byte[] json = files.get("addon.json");
        if (json == null) {
            throw new IOException("addon.json is missing in " + source);
        }
        Manifest manifest = ProtocolJson.mapper().readValue(json, Manifest.class);
        Path archive = target.resolve(manifest.slug() + "-" + manifest.version() + ".zip");
        Files.createDirectories(target);
        PackageWriter.write(manifest, files, archive);
        return new Packed(archive, PackageReader.inspect(archive));
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(filesOf(source));
        for (Path folder : over) {
            files.putAll(filesOf(folder));
        }
        for (Path jar : jars) {
            files.put("lib/" + jar.getFileName(), Files.readAllBytes(jar));
        }
        return files;
    }

    private static SortedMap<String, byte[]> filesOf(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
