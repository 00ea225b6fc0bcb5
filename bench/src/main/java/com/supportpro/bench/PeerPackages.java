package com.supportpro.bench;

import com.supportpro.platform.database.PostgresAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The measured add-on as a plugin of WordPress and as a bundle, each with the payload that ours has. */
final class PeerPackages {

    static final int PAYLOAD = 50_000;

    private PeerPackages() {}

    static byte[] wordPress(Path plugin) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "measured/", plugin);
            put(zip, "measured/payload.bin", GeneratedAddons.payload(PAYLOAD));
        }
        return bytes.toByteArray();
    }

    static byte[] bundle(Path classes, PostgresAccess access) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest())) {
            put(jar, "", classes);
            put(jar, "payload.bin", GeneratedAddons.payload(PAYLOAD));
            put(jar, "settings.properties", settings(access).getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "com.supportpro.measured");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", "com.supportpro.measured.MeasuredActivator");
        main.putValue("Import-Package", "org.osgi.framework,org.postgresql");
        return manifest;
    }

    private static String settings(PostgresAccess access) {
        return "greeting=Hello\nurl=" + access.url() + "\nuser=" + access.user() + "\npassword=" + access.password()
                + "\n";
    }

    private static void put(ZipOutputStream zip, String top, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                put(zip, top + folder.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(zip instanceof JarOutputStream ? new JarEntry(name) : new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
