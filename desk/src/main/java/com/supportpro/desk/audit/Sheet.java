package com.supportpro.desk.audit;

import java.time.Instant;

/** Writes entries as lines of text, each with its end. */
interface Sheet {

    /** The first lines, or empty. */
    String begin();

    String line(AuditEntry entry, AuditRows.Link link);

    /** The last line: without it an export is not whole. */
    String end(AuditHead head, Instant at);
}
