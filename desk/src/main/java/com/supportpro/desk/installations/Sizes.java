package com.supportpro.desk.installations;

import java.util.Locale;

/** Amounts of bytes as people read them. */
public final class Sizes {

    private static final int STEP = 1024;

    private Sizes() {}

    public static String words(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double kib = (double) bytes / STEP;
        return kib < STEP
                ? String.format(Locale.ROOT, "%.0f KB", kib)
                : String.format(Locale.ROOT, "%.1f MB", kib / STEP);
    }
}
