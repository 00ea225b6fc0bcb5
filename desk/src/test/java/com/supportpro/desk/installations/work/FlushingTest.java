package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlushingTest {

    private final AtomicInteger forced = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    @Test
    void every_file_is_durable_and_closed_once_all_are_flushed() throws IOException {
        try (Flushing flushing = new Flushing()) {
            for (int number = 0; number < 200; number++) {
                flushing.add(file(""));
            }
            flushing.flush();
            assertThat(forced).hasValue(200);
            assertThat(open).hasValue(0);
        }
    }

    @Test
    void few_files_are_open_at_a_time() throws IOException {
        List<Integer> seen = new ArrayList<>();
        try (Flushing flushing = new Flushing()) {
            for (int number = 0; number < 200; number++) {
                flushing.add(file(""));
                seen.add(open.get());
            }
        }
        assertThat(seen).allMatch(count -> count <= 65);
    }

    @Test
    void a_file_that_cannot_be_made_durable_fails_all_and_none_stays_open() throws IOException {
        try (Flushing flushing = new Flushing()) {
            flushing.add(file(""));
            flushing.add(file("No space left on device"));
            assertThatThrownBy(flushing::flush)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
        }
        assertThat(open).hasValue(0);
    }

    private Disk.Output file(String trouble) {
        open.incrementAndGet();
        return new Disk.Output() {
            @Override
            public void write(byte[] chunk) {}

            @Override
            public void force() throws IOException {
                if (!trouble.isEmpty()) {
                    throw new IOException(trouble);
                }
                forced.incrementAndGet();
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
