package com.supportpro.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.archive.PackageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A language pack that keeps all rules, until a test changes something. */
final class TestPackage {

    static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>";

    private final Map<String, Object> manifest = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final String slug;
    private final String version;

    private TestPackage(String publisher, String slug, String version) {
        this.slug = slug;
        this.version = version;
        manifest.putAll(Map.of("manifest", 1, "publisher", publisher, "slug", slug, "version", version));
        manifest.putAll(Map.of("kind", "language", "name", "Tiếng Việt", "summary", "The desk in Vietnamese."));
        manifest.put("desk", ">=1.0.0");
        manifest.put("licence", "MIT");
        manifest.put("language", Map.of("tag", "vi", "name", "Tiếng Việt", "rightToLeft", false));
        file("texts/vi.properties", "tickets.title=Phiếu\n");
        file("README.md", "# Tiếng Việt\n\nAll texts.\n");
        file("CHANGELOG.md", "# Changes\n\n## " + version + "\n\n- Everything is new.\n\n## 0.0.1\n\n- Nothing yet.\n");
        file("icon.svg", ICON);
    }

    static TestPackage of(String publisher, String slug, String version) {
        return new TestPackage(publisher, slug, version);
    }

    TestPackage file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    TestPackage file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    TestPackage says(String field, Object value) {
        manifest.put(field, value);
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put("addon.json", JsonMapper.builder().build().writeValueAsBytes(manifest));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PackageWriter.write(slug + "-" + version + "/", all, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
