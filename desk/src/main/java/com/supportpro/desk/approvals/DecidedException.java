package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Problem;
import java.util.Locale;
import java.util.Map;

/** Somebody else was faster. */
final class DecidedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    DecidedException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    static DecidedException of(AddonRequest request) {
        return new DecidedException(problem(request));
    }

    /** Says what became of a request that is not open any more. */
    static Problem problem(AddonRequest request) {
        String state = request.state().name().toLowerCase(Locale.ROOT);
        return new Problem("request-decided", Map.of("state", state, "by", request.decidedBy()));
    }

    Problem problem() {
        return problem;
    }
}
