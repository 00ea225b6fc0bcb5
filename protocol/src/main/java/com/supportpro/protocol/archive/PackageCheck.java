package com.supportpro.protocol.archive;

/**
 * One rule and whether the package keeps it.
 *
 * @param name of the rule
 * @param message what is wrong and what to do; empty when it passed
 */
public record PackageCheck(String name, Outcome outcome, String message) {

    /** How a rule was kept. */
    public enum Outcome {
        PASSED,
        WARNING,
        FAILED
    }

    static PackageCheck passed(String name) {
        return new PackageCheck(name, Outcome.PASSED, "");
    }

    static PackageCheck failed(String name, String message) {
        return new PackageCheck(name, Outcome.FAILED, message);
    }
}
