package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;

/** Problems in words, for those who see an installation without its operation. */
interface Reasons {

    String words(Problem problem);

    default String of(Work work) {
        return work.problem().map(this::words).orElse("");
    }
}
