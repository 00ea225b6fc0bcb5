package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of trying a step: a fact when it went well, a problem when it did not, or what it has to wait for. */
record Done(
        String message, @Nullable Problem problem, @Nullable StepWaitsException waits) {

    private static final Logger LOG = LoggerFactory.getLogger(Done.class);

    /** Tries it. Whatever is thrown becomes a problem in words, except that a stopping process only leaves. */
    static Done attempt(Work work, Attempt attempt) {
        try {
            return new Done(attempt.run(), null, null);
        } catch (StepWaitsException e) {
            return new Done("", null, e);
        } catch (StepFailedException e) {
            LOG.warn("{} of {} {}: {}", work.action(), work.addon(), work.version(), e.problem());
            return failed(work, e.problem());
        } catch (IOException e) {
            LOG.warn("{} of {} {}", work.action(), work.addon(), work.version(), e);
            return failed(work, DiskTrouble.problem(e));
        } catch (RuntimeException e) {
            LOG.error("{} of {} {}", work.action(), work.addon(), work.version(), e);
            return failed(work, Problem.of("unexpected", "reason", String.valueOf(e.getMessage())));
        }
    }

    private static Done failed(Work work, Problem problem) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbandonedException(work.id());
        }
        return new Done("", problem, null);
    }

    /** A step or its undoing. */
    interface Attempt {
        String run() throws StepFailedException, StepWaitsException, IOException;
    }
}
