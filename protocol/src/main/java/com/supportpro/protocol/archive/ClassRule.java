package com.supportpro.protocol.archive;

import com.supportpro.protocol.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Classes are the add-on's own: none that the desk or the JDK brings, and the entry class is among them. */
final class ClassRule implements ContentRule {

    private static final List<String> TAKEN = List.of(
            "java/",
            "javax/",
            "jakarta/",
            "jdk/",
            "sun/",
            "com/sun/",
            "org/springframework/",
            "com/supportpro/addon/",
            "com/supportpro/desk/",
            "com/supportpro/platform/",
            "com/supportpro/protocol/");

    @Override
    public void check(AddonPackage opened) throws PackageRefusedException, IOException {
        if (opened.manifest().kind() == Kind.LANGUAGE) {
            return;
        }
        Set<String> classes = new HashSet<>();
        for (Map.Entry<String, byte[]> file : opened.files().entrySet()) {
            if (file.getKey().startsWith("lib/")) {
                read(file.getKey(), file.getValue(), classes);
            }
        }
        String entry = String.valueOf(opened.manifest().entry());
        if (!classes.contains(entry.replace('.', '/') + ".class")) {
            throw new PackageRefusedException("The entry class " + entry + " is in no jar below lib/");
        }
    }

    private static void read(String jar, byte[] bytes, Set<String> classes)
            throws PackageRefusedException, IOException {
        long inflated = 0;
        int entries = 0;
        byte[] chunk = new byte[1 << 14];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    inflated += count;
                    bounded(jar, inflated, entries);
                }
                entries++;
                bounded(jar, inflated, entries);
                own(jar, entry.getName(), classes);
            }
        } catch (ZipException e) {
            throw new PackageRefusedException(jar + " is no jar: " + e.getMessage());
        }
    }

    private static void bounded(String jar, long inflated, int entries) throws PackageRefusedException {
        if (inflated > Limits.UNPACKED || entries > Limits.JAR_ENTRIES) {
            throw new PackageRefusedException(jar + " is too large unpacked");
        }
    }

    private static void own(String jar, String name, Set<String> classes) throws PackageRefusedException {
        String plain = name.replaceFirst("^META-INF/versions/\\d+/", "");
        if (name.contains("..") || TAKEN.stream().anyMatch(plain::startsWith)) {
            throw new PackageRefusedException(
                    jar + " brings " + EntryNames.shown(name) + ", which belongs to the desk or the JDK; leave it out");
        }
        if (plain.endsWith(".class") && !classes.add(plain) && !name.startsWith("META-INF/")) {
            throw new PackageRefusedException(EntryNames.shown(plain) + " is in lib/ twice");
        }
    }
}
