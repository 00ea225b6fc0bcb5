package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void severalWhoAskAtOnceGetOneWholeFolderAlsoAfterAnInterruptedAttempt() throws IOException {
        Files.createDirectories(
                folder.resolve("postgres-" + PostgresBinaries.versionOnClassPath() + ".unfinished/bin"));

        List<PostgresBinaries> got = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> PostgresBinaries.unpackedIn(folder))
                .toList();

        assertThat(got).containsOnly(got.get(0));
        assertThat(got.get(0).program("postgres")).isExecutable();
        assertThat(new Command(got.get(0).program("postgres").toString(), "--version")
                        .run("")
                        .output())
                .contains(got.get(0).majorVersion());
    }

    @Test
    void anArchiveThatWritesOutsideItsFolderIsRefused() throws IOException {
        byte[] archive = archiveWith("../outside");

        assertThatThrownBy(() -> new TarArchive(folder.resolve("in")).unpack(new ByteArrayInputStream(archive)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static byte[] archiveWith(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            tar.putArchiveEntry(new TarArchiveEntry(name));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
