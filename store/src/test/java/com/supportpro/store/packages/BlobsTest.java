package com.supportpro.store.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

    private static final byte[] BYTES = "a package".getBytes(StandardCharsets.UTF_8);
    private static final int KEPT_BEFORE_THE_KILL = 40;

    @TempDir
    Path folder;

    @Test
    void aBlobIsFoundByItsDigest() throws IOException {
        try (Home home = home()) {
            Blobs blobs = blobs(home);

            Digest digest = blobs.keep(BYTES);

            assertThat(digest).isEqualTo(Digest.of(BYTES));
            assertThat(blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
            assertThat(blobs.keep(BYTES)).isEqualTo(digest);
            assertThat(incoming()).isEmpty();
        }
    }

    @Test
    void whatBreaksOffOnItsWayInLeavesNothing() throws IOException {
        try (Home home = home()) {
            Blobs blobs = blobs(home);
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(BYTES), new Breaking());

            assertThatThrownBy(() -> blobs.receive(broken)).hasMessage("The line is cut");
            assertThat(incoming()).isEmpty();
        }
    }

    @Test
    void whatAnEarlierRunLeftBehindIsDeleted() throws IOException {
        try (Home home = home()) {
            blobs(home).receive(new ByteArrayInputStream(BYTES));
            assertThat(incoming()).hasSize(1);

            blobs(home);

            assertThat(incoming()).isEmpty();
        }
    }

    @Test
    void aDamagedBlobIsNotHandedOutAndReplacedWhenItComesAgain() throws IOException {
        try (Home home = home()) {
            Blobs blobs = blobs(home);
            Digest digest = blobs.keep(BYTES);
            Files.write(blobs.file(digest, BYTES.length), new byte[] {1});

            assertThatThrownBy(() -> blobs.file(digest, BYTES.length)).isInstanceOf(MissingBlobException.class);
            blobs.keep(BYTES);
            assertThat(blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
        }
    }

    @Test
    void nodesThatShareAFolderFindEachOthersBlobs() throws IOException {
        Path shared = folder.resolve("shared");
        try (Home one = Home.open(folder.resolve("one"), "store");
                Home other = Home.open(folder.resolve("other"), "store")) {
            Digest digest = new Blobs(one, new FolderPlace(shared)).keep(BYTES);

            assertThat(new Blobs(other, new FolderPlace(shared)).file(digest, BYTES.length))
                    .hasBinaryContent(BYTES);
        }
    }

    @Test
    void aKilledWriterLeavesNoHalfBlobAndNoRowWithoutAFile() throws Exception {
        List<String> rows = rowsUntilKilled();

        try (Home home = home();
                Stream<Path> files = Files.walk(home.folder("blobs"))) {
            Blobs blobs = blobs(home);
            for (String row : rows) {
                String[] parts = row.split(" ");
                assertThat(blobs.file(new Digest(parts[0]), Long.parseLong(parts[1])))
                        .isRegularFile();
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Digest.of(file).sha256())
                        .isEqualTo(file.getFileName().toString());
            }
        }
    }

    private List<String> rowsUntilKilled() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlobWriting.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> rows = new ArrayList<>();
        try (BufferedReader told = writer.inputReader()) {
            while (rows.size() < KEPT_BEFORE_THE_KILL) {
                rows.add(String.valueOf(told.readLine()));
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return rows;
    }

    private static Blobs blobs(Home home) throws IOException {
        return new Blobs(home, new FolderPlace(home.folder("blobs")));
    }

    private Home home() {
        return Home.open(folder, "store");
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store/incoming"))) {
            return files.toList();
        }
    }

    private static final class Breaking extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("The line is cut");
        }
    }
}
