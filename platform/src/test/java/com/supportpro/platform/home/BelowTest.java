package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BelowTest {

    @TempDir
    Path folder;

    @Test
    void filesAreFoundInOrderAndCounted() throws IOException {
        Path second = write("b/file", "12345");
        Path first = write("a/deep/file", "123");
        Files.createSymbolicLink(folder.resolve("link"), second);

        assertThat(Below.all(folder).files()).containsExactly(first, second);
        assertThat(Below.all(folder).bytes()).isEqualTo(8);
    }

    @Test
    void foldersAreFoundWhereTheLookingEnds() throws IOException {
        write("acme/chat/1.0.0/addon.json", "{}");
        Path file = write("acme/note", "x");

        assertThat(Below.of(folder, 2).paths()).containsExactly(folder.resolve("acme/chat"), file);
    }

    @Test
    void aFolderMayBeALinkToAnotherDisk() throws IOException {
        write("disk/acme/chat", "x");
        Path link = Files.createSymbolicLink(folder.resolve("addons"), folder.resolve("disk"));

        assertThat(Below.all(link).files()).containsExactly(link.resolve("acme/chat"));
    }

    @Test
    void whereThereIsNoFolderThereIsNothing() throws IOException {
        assertThat(Below.all(folder.resolve("gone")).paths()).isEmpty();
    }

    /** Told by hand: a test that runs as root may look into everything. */
    @Test
    void whatMayNotBeLookedIntoAndWhatHasGoneIsLeftOut() throws IOException {
        Below below = Below.all(folder);
        Below.Looking looking = below.new Looking();
        Path disks = folder.resolve("lost+found");

        assertThat(looking.visitFileFailed(disks, new AccessDeniedException("lost+found")))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(looking.visitFileFailed(folder.resolve("gone"), new NoSuchFileException("gone")))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(looking.postVisitDirectory(folder, null)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(below.closed()).containsExactly(disks);
        assertThat(below.paths()).isEmpty();
    }

    @Test
    void aDiskThatIsBrokenIsToldOf() throws IOException {
        Below.Looking looking = Below.all(folder).new Looking();
        FileSystemException broken = new FileSystemException("file", null, "Input/output error");

        assertThatThrownBy(() -> looking.visitFileFailed(folder, broken)).isSameAs(broken);
        assertThatThrownBy(() -> looking.postVisitDirectory(folder, broken)).isSameAs(broken);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
