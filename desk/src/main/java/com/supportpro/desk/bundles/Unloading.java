package com.supportpro.desk.bundles;

import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleReader;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The parts of a bundle as files: packages beside the place that they get, all else in a folder of their own. Files have
 * names of ours, so that no name of the bundle reaches the disk.
 */
final class Unloading implements BundleReader.Sink, AutoCloseable {

    private final Path folder;
    private final PackagesHere here;
    private final Set<String> packages;
    private final Map<String, Path> files = new LinkedHashMap<>();

    Unloading(Path folder, PackagesHere here, BundleIndex index) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.here = here;
        this.packages =
                index.packages().stream().map(ReleaseEnvelope::packageName).collect(Collectors.toSet());
    }

    @Override
    public OutputStream open(Part part) throws IOException {
        Path file = packages.contains(part.name()) ? here.arriving() : folder.resolve(Integer.toString(files.size()));
        files.put(part.name(), file);
        return Files.newOutputStream(file);
    }

    @Override
    public void whole(Part part) throws IOException {
        if (packages.contains(part.name())) {
            here.keep(file(part.name()), part.digest());
        }
    }

    Path file(String name) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            throw new IOException("The bundle has no " + name);
        }
        return file;
    }

    /** The files of these parts, in their order. */
    List<Path> files(List<String> names) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : names) {
            found.add(file(name));
        }
        return found;
    }

    /** Deletes all that has got no place of its own. */
    @Override
    public void close() throws IOException {
        for (String name : packages) {
            Path left = files.get(name);
            if (left != null) {
                Files.deleteIfExists(left);
            }
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
