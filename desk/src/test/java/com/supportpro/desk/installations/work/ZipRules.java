package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the manifest and lets everything pass. */
final class ZipRules implements PackageRules {

    @Override
    public Manifest manifest(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().endsWith("/addon.json"))
                    .findFirst()
                    .orElseThrow();
            String json = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(json, Manifest.class);
        }
    }
}
