package com.supportpro.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** The packages of two add-ons made for trials, of two releases each; built of {@code trial/TrialPlugin.java} when asked for. */
final class TrialAddons {

    static final String ONE = "trials/one";
    static final String OTHER = "trials/other";
    static final String OLD = "1.0.0";
    static final String NEW = "1.1.0";
    private static final String CLASS = "trial/TrialPlugin";

    /** So that a download has a middle at which it can break. */
    private static final int PADDING = 40_000;

    private static final String MANIFEST = """
            {"manifest":1,"publisher":"trials","slug":"%s","version":"%s","kind":"plugin","name":"Trial %s",
             "summary":"Shows from outside what became of it.","tags":["trial"],"desk":">=1.0.0 <2.0.0",
             "entry":"trial.TrialPlugin","licence":"Apache-2.0","settings":"settings.schema.json",
             "permissions":{"api":["tickets.read","tickets.panel"],"hosts":[],"routes":["ping"],"schedules":true}}
            """;
    private static final String SCHEMA = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
             "properties":{"%s":{"type":"string","title":"Word","description":"Any word.","maxLength":200}}}
            """;
    private static final String ICON =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8H0z\"/></svg>";

    private TrialAddons() {}

    static List<Path> in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> packages = new ArrayList<>();
        for (String version : List.of(OLD, NEW)) {
            byte[] jar = jar(version, Files.createTempDirectory(folder, "classes"));
            for (String slug : List.of(slug(ONE), slug(OTHER))) {
                Path archive = folder.resolve(slug + "-" + version + ".zip");
                Files.write(archive, zip(slug + "-" + version + "/", files(slug, version, jar)));
                packages.add(archive);
            }
        }
        return packages;
    }

    /** The name of the setting that the release has. */
    static String setting(String version) {
        return version.equals(OLD) ? "word" : "phrase";
    }

    /** What the keys of the values begin with that the release keeps. */
    static String prefix(String version) {
        return version.equals(OLD) ? "a/" : "b/";
    }

    private static String slug(String addon) {
        return addon.substring(addon.indexOf('/') + 1);
    }

    private static Map<String, byte[]> files(String slug, String version, byte[] jar) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("addon.json", bytes(MANIFEST.formatted(slug, version, slug)));
        files.put("settings.schema.json", bytes(SCHEMA.formatted(setting(version))));
        files.put("README.md", bytes("# Trial\n\nFor trials.\n"));
        files.put("CHANGELOG.md", bytes("# Changes\n\n## " + version + "\n\n- Everything.\n"));
        files.put("icon.svg", bytes(ICON));
        files.put("lib/trial.jar", jar);
        return files;
    }

    private static byte[] jar(String version, Path folder) throws IOException {
        Path source = folder.resolve("TrialPlugin.java");
        Files.writeString(source, source().replace("@VERSION@", version));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-nowarn",
                        "-cp",
                        Places.addonApi().toString(),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (failed != 0) {
            throw new IllegalStateException("The add-on for trials does not compile");
        }
        byte[] padding = new byte[PADDING];
        new Random(version.hashCode()).nextBytes(padding);
        return zip(
                "", Map.of(CLASS + ".class", Files.readAllBytes(folder.resolve(CLASS + ".class")), "padding", padding));
    }

    private static String source() throws IOException {
        try (InputStream source = TrialAddons.class.getResourceAsStream("/" + CLASS + ".java")) {
            if (source == null) {
                throw new IllegalStateException(CLASS + " is missing");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] zip(String top, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(top + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
