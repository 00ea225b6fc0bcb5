package com.supportpro.protocol.archive;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package that keeps all rules, in memory: the archive of one release.
 *
 * @param files contents by name below the top folder
 * @param digest of the archive
 * @param length of the archive in bytes
 */
public record AddonPackage(Manifest manifest, SortedMap<String, byte[]> files, Digest digest, long length) {

    public AddonPackage {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The file of the name below the top folder. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The file as UTF-8 text; empty when there is none. */
    public String text(String name) {
        return file(name)
                .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The icon's name, or empty. */
    public Optional<String> icon() {
        return files.keySet().stream()
                .filter(name -> name.equals("icon.svg") || name.equals("icon.png"))
                .findFirst();
    }

    /** Screenshots by name, in order. */
    public Map<String, byte[]> screenshots() {
        SortedMap<String, byte[]> found = new TreeMap<>(files);
        found.keySet().removeIf(name -> !name.startsWith("screenshots/"));
        return found;
    }
}
