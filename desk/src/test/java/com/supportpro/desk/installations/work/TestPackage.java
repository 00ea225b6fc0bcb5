package com.supportpro.desk.installations.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.AddonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small package of a channel, built on the spot. */
record TestPackage(String slug, String version, String kind, String desk, String permissions) {

    static TestPackage of(String slug) {
        return new TestPackage(slug, "1.0.0", "channel", ">=1.0.0 <2.0.0", "{}");
    }

    TestPackage withVersion(String other) {
        return new TestPackage(slug, other, kind, desk, permissions);
    }

    TestPackage withDesk(String other) {
        return new TestPackage(slug, version, kind, other, permissions);
    }

    TestPackage withPermissions(String other) {
        return new TestPackage(slug, version, kind, desk, other);
    }

    TestPackage requiring(AddonId other) {
        return requiring(other, ">=1.0.0");
    }

    TestPackage requiring(AddonId other, String range) {
        return withPermissions(
                permissions + ",\"requires\":[{\"addon\":\"" + other + "\",\"version\":\"" + range + "\"}]");
    }

    AddonId id() {
        return new AddonId("acme", slug);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "addon.json", manifest().getBytes(UTF_8));
            add(zip, "README.md", "# Read me".getBytes(UTF_8));
            add(zip, "lib/" + slug + ".jar", new byte[5000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(slug + "-" + version + "/" + name));
        zip.write(content);
        zip.closeEntry();
    }

    private String manifest() {
        return """
                {"manifest":1,"publisher":"acme","slug":"%s","version":"%s","kind":"%s","name":"Name","summary":"Summary",
                 "desk":"%s","entry":"acme.Entry","permissions":%s}
                """.formatted(slug, version, kind, desk, permissions);
    }
}
