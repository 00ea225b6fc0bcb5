package com.supportpro.desk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.Addon;
import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.desk.runtime.language.PackTexts;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.testkit.addon.FakeDesk;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the author's page do what it says. */
class AddonApiDocumentTest {

    private static final Path PAGE = Path.of("../docs/addon-api.md");
    private static final Pattern FILE = Pattern.compile("(?s)```[a-z]+ ([A-Za-z./]+/[A-Za-z./]+)\n(.*?)```");

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void writeTheExamples() throws IOException {
        for (MatchResult file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
            Path target = folder.resolve(file.group(1));
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.group(2));
        }
    }

    @Test
    void thePluginPostsANewTicketAndAsksForPatienceWhenTheServiceIsAway() throws Exception {
        FakeDesk desk = FakeDesk.of(folder.resolve("plugin")).set("url", "https://service.example/hook");
        started("plugin", "com/acme/greeter/GreeterPlugin", desk);
        desk.http().answers(200, "ok").answers(503, "");

        desk.customerWrites("Parcel is late", "Where is it?");

        assertThat(desk.http().calls()).singleElement().satisfies(call -> {
            assertThat(call.url()).isEqualTo(URI.create("https://service.example/hook"));
            assertThat(call.body()).contains("Parcel is late");
        });
        assertThatThrownBy(() -> desk.customerWrites("Another", "text"))
                .isInstanceOfSatisfying(
                        TryLaterException.class,
                        later -> assertThat(desk.texts()
                                        .text(
                                                "en",
                                                String.valueOf(later.getMessage()),
                                                later.arguments().toArray()))
                                .isEqualTo("The service answered 503"));
    }

    @Test
    void theChannelOpensATicket() throws Exception {
        FakeDesk desk = FakeDesk.of(folder.resolve("channel"));
        started("channel", "com/acme/postbox/PostboxChannel", desk);

        String body = "{\"name\":\"Ada\",\"subject\":\"Help\",\"text\":\"Please\"}";
        RouteAnswer answer = desk.routes().call("in", Map.of(), body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(desk.json().read(answer.json())).containsKey("ticket");
    }

    @Test
    void theLanguagePackCanBeRead() throws Exception {
        Manifest manifest = ProtocolJson.mapper()
                .readValue(Files.readAllBytes(folder.resolve("language/addon.json")), Manifest.class);

        LanguagePack pack = PackTexts.read(Objects.requireNonNull(manifest.language()), folder.resolve("language"));

        assertThat(pack.texts()).containsEntry("nav.addons", "Extensions");
    }

    private void started(String example, String entry, FakeDesk desk) throws Exception {
        Path classes = Files.createDirectories(folder.resolve(example + "-classes"));
        compile(folder.resolve(example).resolve(entry + ".java"), classes);
        // It stays open for the handlers, which are called once this has returned.
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        Addon addon = (Addon)
                loader.loadClass(entry.replace('/', '.')).getConstructor().newInstance();
        addon.start(desk);
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(api()));
            assertThat(compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(List.of(source)))
                            .call())
                    .isTrue();
        }
    }

    private static Path api() {
        return Path.of(URI.create(
                Addon.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
