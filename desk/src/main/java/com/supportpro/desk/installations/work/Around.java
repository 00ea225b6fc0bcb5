package com.supportpro.desk.installations.work;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done before an operation is carried on, and after it has succeeded; the operation does not depend on it. */
@Component
class Around {

    private static final Logger LOG = LoggerFactory.getLogger(Around.class);

    private final Replacing replacing;
    private final Tidy tidy;

    Around(Replacing replacing, Tidy tidy) {
        this.replacing = replacing;
        this.tidy = tidy;
    }

    void before(Work work) {
        if (!work.action().replaces()) {
            return;
        }
        try {
            replacing.serveMeanwhile(work);
        } catch (IOException e) {
            LOG.warn("{} does not serve while {} goes on: {}", work.addon(), work.action(), e.toString());
        }
    }

    void after(Work work) {
        tidy.after(work);
    }
}
