package com.supportpro.protocol.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRulesTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aGoodPackageIsAcceptedWithAllThatIsInIt() throws IOException {
        byte[] bytes = PackageFixture.plugin().bytes();

        AddonPackage accepted = PackageFixture.inspect(bytes, folder).accepted().orElseThrow();

        assertThat(accepted.manifest().id()).hasToString("acme/greeter");
        assertThat(accepted.files())
                .containsOnlyKeys("README.md", "addon.json", "icon.svg", "lib/greeter.jar", "screenshots/1.png");
        assertThat(accepted.text("README.md")).isEqualTo("# Greeter\n\nIt greets.");
        assertThat(accepted.icon()).contains("icon.svg");
        assertThat(accepted.screenshots()).containsOnlyKeys("screenshots/1.png");
        assertThat(accepted.digest()).isEqualTo(Digest.of(bytes));
        assertThat(accepted.length()).isEqualTo(bytes.length);
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        assertThat(PackageFixture.plugin().bytes())
                .isEqualTo(PackageFixture.plugin().bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "lib/../../evil.jar",
                "./README.md",
                "lib//evil.jar",
                "..\\evil.jar",
                "C:/evil.jar",
                "a b.md",
                "évil.md",
                "nul\u0000.md"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        refused(PackageFixture.plugin().file(name, "x"), "is not allowed");
    }

    @Test
    void anAbsoluteNameIsRefused() throws IOException {
        refused(PackageFixture.plugin().top("/greeter-1.0.0/"), "is not allowed");
    }

    @Test
    void aNameThatIsTooLongIsRefused() throws IOException {
        refused(PackageFixture.plugin().file("lib/" + "a".repeat(200), "x"), "more than 200 characters");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        byte[] bytes = renamed(PackageFixture.plugin().file("REXXME.md", "another"), "REXXME.md", "README.md");

        refused(PackageFixture.inspect(bytes, folder), "stands twice");
    }

    @Test
    void namesThatDifferInTheirCaseOnlyAreRefused() throws IOException {
        refused(
                PackageFixture.plugin().file("ReadMe.md", "another"),
                "stands twice, or differs from another in its case");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        refused(PackageFixture.plugin().file("LICENSE", new byte[8 << 20]), "is compressed more than 200 times");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        refused(
                PackageFixture.plugin().file("LICENSE", PackageFixture.noise((int) Limits.FILE + 1)),
                "is larger than " + Limits.FILE + " bytes");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        PackageFixture many = PackageFixture.plugin();
        for (int i = 0; i < Limits.ENTRIES; i++) {
            many.file("lib/" + i + ".jar", "");
        }

        refused(many, "more than 5000 entries");
    }

    @Test
    void aPackageThatIsTooLargeIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.zip");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Limits.PACKAGE + 1);
        }

        refused(PackageReader.inspect(file), "It is larger than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeter-1.0.1/", "other-1.0.0/", "Greeter-1.0.0/", "greeter/"})
    void anotherTopFolderIsRefused(String top) throws IOException {
        refused(PackageFixture.plugin().top(top), "Its top folder must be greeter-1.0.0/");
    }

    @Test
    void filesOutsideOfTheTopFolderAreRefused() throws IOException {
        refused(PackageFixture.plugin().top(""), "Everything must be in one top folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "This is no archive at all, only words.", "PK\u0003\u0004", "PK\u0005\u0006"})
    void whatIsNoArchiveIsRefused(String content) throws IOException {
        refused(PackageFixture.inspect(content.getBytes(ISO_8859_1), folder), "It is no zip archive");
    }

    @Test
    void somethingBeforeTheArchiveIsRefused() throws IOException {
        Path file = folder.resolve("prefixed.zip");
        Files.write(file, "#!/bin/sh\n".getBytes(ISO_8859_1));
        Files.write(file, PackageFixture.plugin().bytes(), java.nio.file.StandardOpenOption.APPEND);

        refused(PackageReader.inspect(file), "something stands before the archive");
    }

    @Test
    void anArchiveThatWasCutOffIsRefused() throws IOException {
        byte[] bytes = PackageFixture.plugin().bytes();

        refused(PackageFixture.inspect(Arrays.copyOf(bytes, bytes.length / 2), folder), "or a damaged one");
    }

    private void refused(PackageFixture fixture, String reason) throws IOException {
        refused(fixture.inspected(folder), reason);
    }

    private static void refused(Inspection inspection, String reason) {
        assertThat(inspection.accepted()).isEmpty();
        assertThat(inspection.checks()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("archive");
            assertThat(check.outcome()).isEqualTo(PackageCheck.Outcome.FAILED);
            assertThat(check.message()).contains(reason);
        });
    }

    /** Writes one name over another of the same length, where a writer would refuse to. */
    private static byte[] renamed(PackageFixture fixture, String from, String to) throws IOException {
        return new String(fixture.bytes(), ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }
}
