package com.supportpro.desk.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, with everything that the digests are made of. */
record JsonSheet(JsonMapper json) implements Sheet {

    @Override
    public String begin() {
        return "";
    }

    @Override
    public String line(AuditEntry entry, AuditRows.Link link) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", entry.number());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("via", entry.via());
        line.put("action", entry.action());
        line.put("subject", entry.subject());
        line.put("details", entry.details());
        line.put("address", entry.address());
        line.put("node", entry.node());
        line.put("format", link.format());
        line.put("previous", link.previous());
        line.put("digest", link.digest());
        return json.writeValueAsString(line) + "\n";
    }

    @Override
    public String end(AuditHead head, Instant at) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("entries", head.entries());
        last.put("digest", head.digest());
        last.put("at", at.toString());
        return json.writeValueAsString(Map.of("head", last)) + "\n";
    }
}
