package com.supportpro.desk.runtime;

/** What became of a release that was to be started. */
sealed interface Launched {

    /** It runs. */
    record Running(Live live) implements Launched {}

    /** It does not, and nothing of it is left; the reason is a line for operators. */
    record Refused(String reason) implements Launched {}
}
