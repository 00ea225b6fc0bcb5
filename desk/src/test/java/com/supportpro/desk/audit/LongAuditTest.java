package com.supportpro.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** With fifty thousand entries; {@code -Daudit.entries=1000000} for more. */
@SpringBootTest
@AutoConfigureMockMvc
class LongAuditTest {

    private static final int ENTRIES = Integer.getInteger("audit.entries", 50_000);
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    CheckAudit check;

    @Autowired
    ExportAudit export;

    @Autowired
    AuditHeads heads;

    @Autowired
    HikariDataSource database;

    @BeforeEach
    void manyEntries() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("truncate audit_entry");
            String digest = copy(connection);
            AuditHead head = new AuditHead(ENTRIES, digest);
            heads.put(head, heads.seal(head));
        }
    }

    @Test
    void aLongAuditIsCheckedAndExportedWithLittleMemory() throws Exception {
        assertThat(check.check(CheckAudit.NONE_KEPT).orElseThrow().intact()).isTrue();
        CountingWriter counted = new CountingWriter();
        export.write(ExportFormat.JSONL, counted);

        assertThat(counted.lines).isEqualTo(ENTRIES + 1);
        assertThat(counted.mostKept).isLessThan(64L << 20);
    }

    private static String copy(Connection connection) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy audit_entry (number, at, actor, action, subject, details, address, previous, digest, format)"
                                + " from stdin with (format csv, delimiter '|', quote '~')");
        String previous = Chain.BEGINNING;
        for (int number = 1; number <= ENTRIES; number++) {
            AuditEntry entry = new AuditEntry(
                    number,
                    AT,
                    "ann@desk.example",
                    "test.acted",
                    "thing " + number,
                    Map.of("turn", "x"),
                    "::1",
                    "",
                    "");
            String digest = Chain.digest(entry, previous, Chain.FORMAT);
            byte[] line = (number + "|" + AT + "|ann@desk.example|test.acted|thing " + number
                            + "|{\"turn\": \"x\"}|::1|" + (previous.isEmpty() ? "~~" : previous) + "|" + digest
                            + "|2\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
            previous = digest;
        }
        copy.endCopy();
        return previous;
    }

    /** Counts lines, and looks now and then at how much is still held after a collection. */
    private static final class CountingWriter extends Writer {

        private final long before = held();
        private long lines;
        private long mostKept;

        @Override
        public void write(char[] text, int from, int length) {
            lines += Math.min(length, 1);
            if (lines % (ENTRIES / 4) == 0) {
                mostKept = Math.max(mostKept, held() - before);
            }
        }

        private static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        @Override
        public void flush() throws IOException {}

        @Override
        public void close() throws IOException {}
    }
}
