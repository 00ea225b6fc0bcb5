package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void lets_nobody_else_read_what_is_kept() throws Exception {
        Notes notes = new Notes(folder.resolve("notes"));

        notes.keep("key", "secret");

        assertThat(notes.find("key")).contains("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(notes.folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(notes.folder().resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void forgets_all_of_it_also_when_there_is_nothing() {
        Notes notes = new Notes(folder.resolve("notes"));
        notes.forget();
        notes.keep("key", "secret");

        notes.forget();

        assertThat(notes.find("key")).isEmpty();
    }
}
