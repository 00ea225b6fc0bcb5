package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of trying a step: a fact when it went well, a problem when it did not. */
record Done(String message, @Nullable Problem problem) {

    private static final Logger LOG = LoggerFactory.getLogger(Done.class);

    /** Tries it. Whatever is thrown becomes a problem in words, except that a stopping process only leaves. */
    static Done attempt(Work work, Attempt attempt) {
        try {
            return new Done(attempt.run(), null);
        } catch (StepFailedException e) {
            return failed(work, e.problem(), e);
        } catch (IOException e) {
            return failed(work, DiskTrouble.problem(e), e);
        } catch (RuntimeException e) {
            return failed(work, Problem.of("unexpected", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    private static Done failed(Work work, Problem problem, Exception cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbandonedException(work.id());
        }
        LOG.warn("{} of {} {}: {}", work.action(), work.addon(), work.version(), problem.code(), cause);
        return new Done("", problem);
    }

    /** A step or its undoing. */
    interface Attempt {
        String run() throws StepFailedException, IOException;
    }
}
