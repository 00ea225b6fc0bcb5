package com.supportpro.desk.desired;

/** The file is none that can be applied; the message says why. */
public final class UnreadableStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableStateException(int line, String problem) {
        super(line > 0 ? "Line " + line + ": " + problem : problem);
        this.line = line;
    }

    /** Where, from 1; 0 when it is about the file as a whole. */
    public int line() {
        return line;
    }
}
