package com.supportpro.desk.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the audit is written out. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    JSONL("application/jsonl;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Also the end of a file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
