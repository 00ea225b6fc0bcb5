package com.supportpro.platform.home;

import org.jspecify.annotations.Nullable;

/** The application must not start; says what is wrong and what the person who starts it can do about it. */
public abstract class StartRefusedException extends RuntimeException {

    private final String remedy;

    protected StartRefusedException(String message, String remedy) {
        this(message, remedy, null);
    }

    protected StartRefusedException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
