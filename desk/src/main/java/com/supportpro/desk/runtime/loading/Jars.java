package com.supportpro.desk.runtime.loading;

import com.supportpro.desk.texts.SaidException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The jars of a release. */
final class Jars {

    private Jars() {}

    static URL[] in(Path folder) throws IOException {
        List<Path> jars = list(folder);
        if (jars.isEmpty()) {
            throw new SaidException("runtime.said.noJar");
        }
        URL[] addresses = new URL[jars.size()];
        for (int index = 0; index < addresses.length; index++) {
            standsAlone(jars.get(index));
            addresses[index] = jars.get(index).toUri().toURL();
        }
        return addresses;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** A jar can name others anywhere on the machine, which nobody has verified. */
    private static void standsAlone(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            if (manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH)) {
                throw new SaidException("runtime.said.classPath", "jar", jar.getFileName());
            }
        }
    }
}
