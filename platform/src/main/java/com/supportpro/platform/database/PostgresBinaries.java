package com.supportpro.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/** The unpacked programs of one PostgreSQL version. */
public record PostgresBinaries(Path folder, String version) {

    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * Unpacks the programs for this machine into {@code parent/postgres-<version>} unless they are there. Several
     * processes may ask at once: one unpacks, the others wait; nobody sees a half-unpacked folder.
     */
    public static PostgresBinaries unpackedIn(Path parent) {
        String version = versionOnClassPath();
        Path folder = parent.resolve("postgres-" + version);
        if (!Files.isDirectory(folder)) {
            synchronized (ONE_AT_A_TIME) {
                unpackLocked(parent, folder);
            }
        }
        return new PostgresBinaries(folder, version);
    }

    /** Of what is on the class path. */
    public static String versionOnClassPath() {
        Properties properties = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new BinariesUnusableException("binaries.properties", e);
        }
        return properties.getProperty("version");
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    String majorVersion() {
        return version.replaceFirst("\\..*", "");
    }

    private static void unpackLocked(Path parent, Path folder) {
        try {
            Files.createDirectories(parent);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path lockFile = parent.resolve("lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(folder)) {
                    unpack(folder);
                }
            }
        } catch (IOException e) {
            throw new BinariesUnusableException(folder.toString(), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        try (InputStream txz = PostgresBinaries.class.getClassLoader().getResourceAsStream(archiveName())) {
            if (txz == null) {
                throw new BinariesUnusableException(archiveName());
            }
            new TarArchive(unfinished).unpack(txz);
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = machine.contains("aarch64") || machine.contains("arm") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }
}
