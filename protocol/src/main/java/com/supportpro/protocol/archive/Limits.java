package com.supportpro.protocol.archive;

/** How large a package and its parts may be, in bytes where not said otherwise. */
public final class Limits {

    public static final long PACKAGE = 64L << 20;
    static final long UNPACKED = 256L << 20;
    static final long FILE = 64L << 20;
    static final long RATIO = 200;
    static final long RATIO_COUNTS_ABOVE = 1L << 20;
    static final int ENTRIES = 5_000;
    static final int NAME = 200;
    static final int MANIFEST = 64 << 10;
    static final int TEXT = 1 << 20;
    static final int ICON = 256 << 10;
    static final int SCREENSHOT = 4 << 20;
    static final int SCREENSHOTS = 10;
    static final int JAR_ENTRIES = 20_000;

    private Limits() {}
}
