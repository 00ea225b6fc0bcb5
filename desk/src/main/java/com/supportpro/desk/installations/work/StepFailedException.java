package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;

/** A step cannot be done; the problem says why and what to do. */
final class StepFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    StepFailedException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    StepFailedException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
