package com.supportpro.cli;

/**
 * What one check of the doctor found.
 *
 * @param outcome ok, warning or failed
 */
record Finding(String name, String outcome, String message) {

    static Finding ok(String name, String message) {
        return new Finding(name, "ok", message);
    }

    static Finding warning(String name, String message) {
        return new Finding(name, "warning", message);
    }

    static Finding failed(String name, String message) {
        return new Finding(name, "failed", message);
    }

    boolean bad() {
        return outcome.equals("failed");
    }
}
