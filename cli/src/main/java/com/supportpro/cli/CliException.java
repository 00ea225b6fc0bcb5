package com.supportpro.cli;

/** A command cannot go on; says why, and what to do. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;
    private final String code;
    private final String todo;

    /** @param code a word that stays the same, for scripts */
    CliException(Exit exit, String code, String message, String todo) {
        super(message);
        this.exit = exit;
        this.code = code;
        this.todo = todo;
    }

    static CliException usage(String message) {
        return new CliException(Exit.USAGE, "usage", message, "");
    }

    Exit exit() {
        return exit;
    }

    String code() {
        return code;
    }

    String todo() {
        return todo;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
