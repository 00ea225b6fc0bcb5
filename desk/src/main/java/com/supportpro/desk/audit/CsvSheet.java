package com.supportpro.desk.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** RFC 4180, for people with a spreadsheet: what it would take for a formula is quoted. */
record CsvSheet(JsonMapper json) implements Sheet {

    @Override
    public String begin() {
        return "number,at,actor,via,action,subject,details,address,node,previous,digest\r\n";
    }

    @Override
    public String line(AuditEntry entry, AuditRows.Link link) {
        return cells(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.actor(),
                entry.via(),
                entry.action(),
                entry.subject(),
                json.writeValueAsString(entry.details()),
                entry.address(),
                entry.node(),
                link.previous(),
                link.digest());
    }

    @Override
    public String end(AuditHead head, Instant at) {
        String details = json.writeValueAsString(Map.of("entries", Long.toString(head.entries())));
        return cells("head", at.toString(), "desk", "", "audit.head", "audit", details, "", "", "", head.digest());
    }

    private static String cells(String... texts) {
        return Arrays.stream(texts).map(CsvSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
