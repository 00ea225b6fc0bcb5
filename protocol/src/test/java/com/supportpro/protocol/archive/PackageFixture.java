package com.supportpro.protocol.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.ProtocolJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A good package of {@code acme/greeter} 1.0.0, and what to change in it. */
final class PackageFixture {

    static final String TOP = "greeter-1.0.0/";
    static final String ENTRY = "com/acme/greeter/Greeter.class";

    private final Map<String, Object> manifest = new TreeMap<>(Map.of(
            "manifest",
            1,
            "publisher",
            "acme",
            "slug",
            "greeter",
            "version",
            "1.0.0",
            "kind",
            "plugin",
            "name",
            "Greeter",
            "summary",
            "Greets",
            "desk",
            "^1.0.0",
            "entry",
            "com.acme.greeter.Greeter"));
    private final Map<String, byte[]> files = new TreeMap<>();
    private String top = TOP;

    private PackageFixture() {
        file("lib/greeter.jar", jar(ENTRY));
        file("README.md", "# Greeter\n\nIt greets.");
        file("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>");
        file("screenshots/1.png", png(640, 480));
    }

    static PackageFixture plugin() {
        return new PackageFixture();
    }

    static PackageFixture language() {
        return plugin().without("lib/greeter.jar")
                .manifest("kind", "language")
                .manifest("language", Map.of("tag", "vi", "name", "Tiếng Việt", "rightToLeft", false))
                .file("texts/vi.properties", "panel.save=Lưu");
    }

    PackageFixture manifest(String field, Object value) {
        manifest.put(field, value);
        return this;
    }

    PackageFixture file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    PackageFixture file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    PackageFixture without(String name) {
        files.remove(name);
        return this;
    }

    PackageFixture top(String folder) {
        top = folder;
        return this;
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putIfAbsent("addon.json", ProtocolJson.mapper().writeValueAsBytes(manifest));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackageWriter.write(top, all, out);
        return out.toByteArray();
    }

    Inspection inspected(Path folder) throws IOException {
        return inspect(bytes(), folder);
    }

    static Inspection inspect(byte[] archive, Path folder) throws IOException {
        Path file = folder.resolve("package.zip");
        Files.write(file, archive);
        return PackageReader.inspect(file);
    }

    /** A jar of entries without content. */
    static byte[] jar(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The beginning of a picture, as far as it is looked at. */
    static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** Letters that compress well, but are no bomb. */
    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < length; i += 100) {
            bytes[i] = (byte) random.nextInt('a', 'z');
        }
        return bytes;
    }
}
