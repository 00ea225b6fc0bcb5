package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;

/** Problems as lines of {@link com.supportpro.desk.texts.Said}, for those who see an installation without its operation. */
interface Reasons {

    String line(Problem problem);

    default String of(Work work) {
        return work.problem().map(this::line).orElse("");
    }
}
