package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;

/** A request was made although its preconditions do not hold; {@link Operations#refusal} tells beforehand. */
public final class OperationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    OperationRefusedException(Action action, AddonId addon, Problem problem) {
        super(action.slug() + " of " + addon + " refused: " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
