package com.supportpro.desk.audit;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole audit out, oldest first, and its head at the end. */
@Service
public class ExportAudit {

    private final AuditRows rows;
    private final AuditHeads heads;
    private final JsonMapper json;
    private final Clock clock;

    ExportAudit(AuditRows rows, AuditHeads heads, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.json = json;
        this.clock = clock;
    }

    /** Asks for a few entries at a time, so that no transaction waits for a slow reader. */
    public void write(ExportFormat format, Writer out) throws IOException {
        Sheet sheet = format == ExportFormat.CSV ? new CsvSheet(json) : new JsonSheet(json);
        AuditHead head = heads.read().head();
        out.write(sheet.begin());
        List<AuditRows.Row> some = rows.after(Long.MIN_VALUE, head.entries());
        while (!some.isEmpty()) {
            for (AuditRows.Row row : some) {
                out.write(sheet.line(rows.entry(row), row.link()));
            }
            some = rows.after(some.get(some.size() - 1).link().number(), head.entries());
        }
        out.write(sheet.end(head, clock.instant()));
    }
}
