package com.supportpro.platform.home;

/** The settings are each right, and together would give away what is not to be had. */
public final class ExposedException extends StartRefusedException {

    ExposedException(String message, String remedy) {
        super(message, remedy);
    }
}
