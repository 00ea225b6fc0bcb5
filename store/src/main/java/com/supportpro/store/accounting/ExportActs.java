package com.supportpro.store.accounting;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Service;

/** Hands the books out, remembered in the audit. */
@Service
class ExportActs {

    private final Exports exports;
    private final Sums sums;
    private final Audit audit;
    private final Clock clock;

    ExportActs(Exports exports, Sums sums, Audit audit, Clock clock) {
        this.exports = exports;
        this.sums = sums;
        this.audit = audit;
        this.clock = clock;
    }

    Range range(@Nullable String from, @Nullable String to) {
        return Range.of(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    Totals totals(Range range) {
        return sums.of(range);
    }

    void journal(Range range, HttpServletResponse response, String by) throws IOException {
        record(by, "Journal exported", range);
        write("journal", range, response, exports::journal);
    }

    void invoices(Range range, HttpServletResponse response, String by) throws IOException {
        record(by, "Invoices exported", range);
        write("invoices", range, response, exports::invoices);
    }

    private static void write(
            String name, Range range, HttpServletResponse response, BiConsumer<Range, CsvWriter> export)
            throws IOException {
        String file = name + "-" + range.from() + "-" + range.to() + ".csv";
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader("Cache-Control", "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        export.accept(range, new CsvWriter(out));
        out.flush();
    }

    private void record(String by, String action, Range range) {
        audit.record(new AuditEvent(by, action, range.from() + " to " + range.to(), null));
    }
}
