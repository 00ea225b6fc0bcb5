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

    /**
     * Tries it. Whatever is thrown becomes a problem in words, except that a process that is stopping, or has lost
     * its database or its lease, only leaves.
     */
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
            return failed(work, unexpected(work, e));
        }
    }

    /**
     * Takes it back. What the machine has to answer for passes and is waited for: to end half way would be for ever. Only
     * what the add-on itself has to answer for is a problem.
     */
    static Done back(Work work, Attempt attempt) {
        try {
            return new Done(attempt.run(), null, null);
        } catch (StepFailedException e) {
            LOG.warn("Going back from {} of {} {}: {}", work.action(), work.addon(), work.version(), e.problem());
            return failed(work, e.problem());
        } catch (StepWaitsException e) {
            return new Done("", null, e);
        } catch (IOException e) {
            return later(work, e);
        } catch (RuntimeException e) {
            return DatabaseTrouble.passes(e) ? later(work, e) : failed(work, unexpected(work, e));
        }
    }

    private static Problem unexpected(Work work, RuntimeException e) {
        if (e instanceof LeaseLostException) {
            throw e;
        }
        if (DatabaseTrouble.full(e)) {
            LOG.warn("{} of {} {}", work.action(), work.addon(), work.version(), e);
            return Problem.of("no-space");
        }
        if (DatabaseTrouble.passes(e)) {
            throw e;
        }
        LOG.error("{} of {} {}", work.action(), work.addon(), work.version(), e);
        return Problem.of("unexpected", "reason", String.valueOf(e.getMessage()));
    }

    private static Done later(Work work, Exception e) {
        LOG.warn("Going back from {} of {} {} is tried again", work.action(), work.addon(), work.version(), e);
        abandonWhenStopping(work);
        return new Done("", null, new StepWaitsException(StepWaitsException.Until.ANSWER, ""));
    }

    private static Done failed(Work work, Problem problem) {
        abandonWhenStopping(work);
        return new Done("", problem, null);
    }

    private static void abandonWhenStopping(Work work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbandonedException(work.id());
        }
    }

    /** A step or its undoing. */
    interface Attempt {
        String run() throws StepFailedException, StepWaitsException, IOException;
    }
}
