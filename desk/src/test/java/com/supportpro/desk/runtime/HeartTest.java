package com.supportpro.desk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.desk.runtime.calls.HostThreads;
import com.supportpro.desk.tickets.TicketEventsWritten;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class HeartTest extends RuntimeFixture {

    @TempDir
    Path folder;

    @Autowired
    HostThreads threads;

    @Test
    void tellsOfEventsByItselfWhileItBeats() throws Exception {
        runtime.start(TestAddon.in(folder)
                .may("tickets.read")
                .starts("context.events().on(TicketOpened.class,"
                        + " e -> context.storage().put(e.ticket().subject(), \"\"));")
                .build());
        Heart heart = new Heart(beat, deliveries, threads, true);
        heart.start();
        try {
            ticket("", "hello");
            heart.written(new TicketEventsWritten());
            await().until(() -> stored("sample").equals(List.of("hello=")));
        } finally {
            heart.stop();
        }
        assertThat(heart.isRunning()).isFalse();
    }
}
