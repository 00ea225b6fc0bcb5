package com.supportpro.desk.bundles;

import com.supportpro.desk.installations.Problem;

/** A file that was brought to this desk is not taken, or one cannot be made; nothing has changed. */
public final class NotTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    NotTakenException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    static NotTakenException of(String code) {
        return new NotTakenException(Problem.of(code));
    }

    static NotTakenException of(String code, String reason) {
        return new NotTakenException(Problem.of(code, "reason", reason));
    }

    public Problem problem() {
        return problem;
    }
}
