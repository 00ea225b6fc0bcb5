package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Builds releases as they lie on a desk: a manifest, and a jar that is compiled here from source. */
public final class TestAddon {

    private static final String HEAD = """
            package test.addon;
            import com.supportpro.addon.*;
            import com.supportpro.addon.event.*;
            import com.supportpro.addon.http.*;
            import com.supportpro.addon.page.*;
            import com.supportpro.addon.panel.*;
            import com.supportpro.addon.route.*;
            import com.supportpro.addon.settings.*;
            import com.supportpro.addon.ticket.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            """;

    private final Path folder;
    private String slug = "sample";
    private String version = "1.0.0";
    private Kind kind = Kind.PLUGIN;
    private List<String> api = List.of();
    private List<String> hosts = List.of();
    private List<String> routes = List.of();
    private boolean schedules;
    private String also = "";
    private String schema = "";
    private String body = "public void start(AddonContext context) {}";

    private TestAddon(Path folder) {
        this.folder = folder;
    }

    public static TestAddon in(Path folder) {
        return new TestAddon(folder);
    }

    public TestAddon slug(String id) {
        this.slug = id;
        return this;
    }

    TestAddon version(String number) {
        this.version = number;
        return this;
    }

    TestAddon channel() {
        this.kind = Kind.CHANNEL;
        return this;
    }

    TestAddon may(String... areas) {
        this.api = List.of(areas);
        return this;
    }

    TestAddon hosts(String... names) {
        this.hosts = List.of(names);
        return this;
    }

    TestAddon routes(String... names) {
        this.routes = List.of(names);
        return this;
    }

    TestAddon schedules() {
        this.schedules = true;
        return this;
    }

    /** The properties of its settings schema. */
    public TestAddon settings(String properties, String required) {
        this.schema = "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required + "]}";
        return this;
    }

    /** Lets it bring the data of earlier releases into its own form. */
    TestAddon upgradable() {
        this.also = ", Upgradable";
        return this;
    }

    /** The members of its class. */
    TestAddon code(String members) {
        this.body = members;
        return this;
    }

    /** The body of its start method. */
    TestAddon starts(String statements) {
        return code("public void start(AddonContext context) throws Exception {" + statements + "}");
    }

    static AddonId id(String slug) {
        return new AddonId("test", slug);
    }

    public RunnableRelease build() throws IOException {
        Path release = Files.createDirectories(folder.resolve(slug + "-" + version));
        String kindOf = kind == Kind.CHANNEL ? "Channel" : "Plugin";
        String source = HEAD + "public class Entry implements " + kindOf + also + " {" + body + "}";
        jar(compile(source), Files.createDirectories(release.resolve("lib")).resolve(slug + ".jar"));
        if (!schema.isEmpty()) {
            Files.writeString(release.resolve("settings.schema.json"), schema);
        }
        return new RunnableRelease(id(slug), Version.of(version), manifest(), release);
    }

    /** A language pack with these lines as its texts. */
    static RunnableRelease language(Path folder, String slug, String tag, String lines) throws IOException {
        Path release = Files.createDirectories(folder.resolve(slug));
        Files.createDirectories(release.resolve("texts"));
        Files.writeString(release.resolve("texts/" + tag + ".properties"), lines);
        Manifest manifest = new Manifest(
                1,
                "test",
                slug,
                Version.of("1.0.0"),
                Kind.LANGUAGE,
                "Language",
                "A language",
                null,
                VersionRange.of(">=1.0.0"),
                null,
                null,
                null,
                new Manifest.Language(tag, "Own name", false),
                null,
                null,
                null);
        return new RunnableRelease(id(slug), Version.of("1.0.0"), manifest, release);
    }

    private Manifest manifest() {
        return new Manifest(
                1,
                "test",
                slug,
                Version.of(version),
                kind,
                "Sample",
                "A sample",
                null,
                VersionRange.of(">=1.0.0"),
                "test.addon.Entry",
                new Permissions(api, hosts, routes, schedules),
                schema.isEmpty() ? null : "settings.schema.json",
                null,
                null,
                null,
                null);
    }

    private Path compile(String source) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(apiOnClassPath()));
            boolean compiled = compiler.getTask(
                            null, files, null, List.of("-proc:none", "-nowarn"), null, List.of(new Source(source)))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The add-on does not compile");
            }
        }
        return classes;
    }

    private static Path apiOnClassPath() {
        return Path.of(URI.create(
                Addon.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///test/addon/Entry.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
