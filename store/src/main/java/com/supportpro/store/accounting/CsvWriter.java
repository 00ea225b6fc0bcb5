package com.supportpro.store.accounting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180), with an apostrophe before what a spreadsheet would take for a formula: names and
 * reasons come from anybody.
 */
final class CsvWriter {

    private static final String FORMULA = "=+-@\t\r\n|%";

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    /** Texts are guarded; numbers are written as they are. */
    void row(@Nullable Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(cell(cells[i]));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : text(value.toString());
    }

    private static String text(String text) {
        String stripped = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || !stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0);
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
