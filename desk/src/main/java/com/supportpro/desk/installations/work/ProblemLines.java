package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import org.springframework.stereotype.Component;

/** Keeps problems by the keys of their texts, so that each reader is told in their own language. */
@Component
class ProblemLines implements Reasons {

    @Override
    public String line(Problem problem) {
        return problem.line();
    }
}
