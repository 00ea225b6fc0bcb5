package com.supportpro.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.author.StoreDouble.Asked;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an author types, from the sources to the store. */
class AuthorCommandsTest {

    private static final String ENTRY = "com/acme/greeter/Greeter.class";

    @AutoClose
    private final StoreDouble store = new StoreDouble();

    @TempDir
    private Path folder = Path.of(".");

    private Path sources = folder;

    AuthorCommandsTest() throws IOException {}

    @BeforeEach
    void write() throws IOException {
        sources = AddonSources.folder(folder);
    }

    @Test
    void packingMakesAPackageThatCheckingAccepts() throws IOException {
        Typed packed = packed(ENTRY);

        assertThat(packed.status()).as(packed.printed()).isZero();
        assertThat(packed.printed()).startsWith("greeter-1.0.0.zip").contains("PASSED   classes");
        assertThat(typed(new CheckCommand(), archive()).status()).isZero();
    }

    @Test
    void packingTwiceGivesTheSameBytes() throws IOException {
        packed(ENTRY);
        byte[] first = Files.readAllBytes(archive());
        packed(ENTRY);

        assertThat(archive()).hasBinaryContent(first);
    }

    @Test
    void packingSaysWhichRuleIsBroken() throws IOException {
        Typed packed = packed("com/acme/greeter/Other.class");

        assertThat(packed.status()).isEqualTo(1);
        assertThat(packed.printed()).contains("FAILED   classes").contains("The entry class com.acme.greeter.Greeter");
    }

    @Test
    void packingNeedsAManifest() throws IOException {
        Files.delete(sources.resolve("addon.json"));

        Typed packed = packed(ENTRY);

        assertThat(packed.status()).isEqualTo(1);
        assertThat(packed.printed()).contains("addon.json is missing in");
    }

    @Test
    void checkingSaysWhatIsNoPackage() throws IOException {
        Path file = Files.writeString(folder.resolve("words.zip"), "only words");

        Typed checked = typed(new CheckCommand(), file);

        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.printed()).contains("FAILED   archive").contains("It is no zip archive");
    }

    @Test
    void publishingSendsThePackageAsItIs() throws IOException {
        packed(ENTRY);
        store.answers(201, "{\"checks\":[{\"name\":\"archive\",\"outcome\":\"PASSED\",\"message\":\"\"}]}");

        Typed published = published();

        assertThat(published.status()).as(published.printed()).isZero();
        assertThat(published.printed()).contains("PASSED   archive").contains("Done.");
        Asked upload = store.asked().get(0);
        assertThat(store.asked()).hasSize(1);
        assertThat(upload.method() + " " + upload.path()).isEqualTo("POST /v1/publishers/acme/releases");
        assertThat(upload.authorization()).isEqualTo("Bearer publisher-token");
        assertThat(upload.contentType()).isEqualTo("application/zip");
        assertThat(archive()).hasBinaryContent(upload.body());
    }

    @Test
    void releasingFollowsAnUploadThatWasTaken() throws IOException {
        packed(ENTRY);
        store.answers(201, "{}").answers(200, "{}");

        assertThat(published("--release").status()).isZero();

        assertThat(store.asked())
                .extracting(Asked::path)
                .containsExactly("/v1/publishers/acme/releases", "/v1/publishers/acme/releases/greeter/1.0.0/release");
    }

    @Test
    void nothingIsReleasedWhenTheUploadWasRefused() throws IOException {
        packed(ENTRY);
        store.answers(
                422,
                "{\"detail\":\"A rule is broken.\",\"checks\":[{\"name\":\"name\",\"outcome\":\"FAILED\",\"message\":\"taken\"}]}");

        Typed published = published("--release");

        assertThat(published.status()).isEqualTo(1);
        assertThat(published.printed())
                .contains("FAILED   name       taken")
                .contains("The store refused it (422). A rule is broken.");
        assertThat(store.asked()).hasSize(1);
    }

    @Test
    void aStoreThatIsBusyIsAskedAgain() throws IOException {
        packed(ENTRY);
        store.answers(503, "").answers(502, "<html>").answers(201, "{}");

        assertThat(published().status()).isZero();
        assertThat(store.asked()).hasSize(3);
    }

    @Test
    void aStoreThatStaysBusyIsAskedThreeTimes() throws IOException {
        packed(ENTRY);
        store.answers(503, "").answers(503, "").answers(503, "").answers(201, "{}");

        Typed published = published();

        assertThat(published.status()).isEqualTo(1);
        assertThat(published.printed()).contains("The store refused it (503).");
        assertThat(store.asked()).hasSize(3);
    }

    @Test
    void aStoreThatIsAwayIsNamed() throws IOException {
        packed(ENTRY);
        store.close();

        Typed published = published();

        assertThat(published.status()).isEqualTo(1);
        assertThat(published.printed()).contains("The store does not answer at " + store.url());
    }

    @Test
    void aPackageThatBreaksARuleIsNotSent() throws IOException {
        packed("com/acme/greeter/Other.class");

        Typed published = published();

        assertThat(published.status()).isEqualTo(1);
        assertThat(published.printed()).contains("The package breaks a rule");
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void publishingNeedsAStore() throws IOException {
        packed(ENTRY);

        Typed published = typed(new PublishCommand(), archive(), "--token=t");

        assertThat(published.status()).isEqualTo(2);
        assertThat(published.printed()).contains("--store");
    }

    private Typed packed(String entry) throws IOException {
        Path jar = AddonSources.jar(folder, entry);
        return typed(new PackCommand(), sources, "--jar=" + jar, "--out=" + folder);
    }

    private Typed published(Object... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = archive();
        arguments[1] = "--store=" + store.url();
        arguments[2] = "--token=publisher-token";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return typed(new PublishCommand(), arguments);
    }

    private Path archive() {
        return folder.resolve("greeter-1.0.0.zip");
    }

    private record Typed(int status, String printed) {}

    private static Typed typed(Callable<Integer> command, Object... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int status = new CommandLine(command).setOut(out).setErr(out).execute(words);
        return new Typed(status, printed.toString());
    }
}
