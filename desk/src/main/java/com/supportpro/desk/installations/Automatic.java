package com.supportpro.desk.installations;

import java.util.Locale;

/** Which releases a desk updates to by itself. */
public enum Automatic {
    NONE,
    /** Those that differ from the installed one in the last figure only. */
    PATCH,
    /** Those that their publisher marked as closing a hole. */
    SECURITY;

    /** The name in text keys: {@code patch}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
