package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/**
 * Unpacks a package that has passed the package rules: each file is written, hashed and made durable once. Names and sizes
 * are bounded here again, since the archive is read a second time.
 */
@Component
class Unpacking {

    private static final String MANIFEST = "addon.json";
    private static final long MOST_BYTES = 256L << 20;
    private static final int CHUNK = 1 << 16;

    private final Disk disk;

    Unpacking(Disk disk) {
        this.disk = disk;
    }

    Unpacked unpack(Path archive, Path folder) throws StepFailedException, IOException {
        Map<String, String> files = new LinkedHashMap<>();
        long bytes = 0;
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
                Flushing flushing = new Flushing()) {
            for (ZipEntry entry : filesOf(zip)) {
                Path target = target(folder, entry);
                String name = folder.relativize(target).toString().replace('\\', '/');
                Disk.Output to = disk.create(target);
                flushing.add(to);
                bytes += write(zip.getInputStream(entry), to, MOST_BYTES - bytes, name, files);
            }
            flushing.flush();
        }
        forceFolders(folder);
        return new Unpacked(Files.readString(folder.resolve(MANIFEST)), files, bytes);
    }

    private static List<ZipEntry> filesOf(ZipFile zip) {
        List<ZipEntry> found = new ArrayList<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(found::add);
        return found;
    }

    /** Below the folder, without the archive's top folder. */
    private static Path target(Path folder, ZipEntry entry) throws StepFailedException {
        String name = entry.getName();
        Path target = folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new StepFailedException(Problem.of("bad-package", "reason", Said.line("installations.said.outside")));
        }
        return target;
    }

    private static long write(InputStream from, Disk.Output to, long most, String name, Map<String, String> files)
            throws StepFailedException, IOException {
        MessageDigest digest = Digest.algorithm();
        long count = 0;
        try (from) {
            for (byte[] chunk = from.readNBytes(CHUNK); chunk.length > 0; chunk = from.readNBytes(CHUNK)) {
                count += chunk.length;
                if (count > most) {
                    throw new StepFailedException(
                            Problem.of("bad-package", "reason", Said.line("installations.said.tooLarge")));
                }
                digest.update(chunk);
                to.write(chunk);
            }
        }
        files.put(name, Digest.from(digest.digest()).sha256());
        return count;
    }

    private static void forceFolders(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                Tree.force(each);
            }
        }
    }
}
