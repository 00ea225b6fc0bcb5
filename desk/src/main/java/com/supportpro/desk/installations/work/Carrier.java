package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.CrashPoints.Moment;
import org.springframework.stereotype.Component;

/** Carries one operation from where its records say it stands to its end. */
@Component
class Carrier {

    /** How often a process may die while it puts an add-on to work before that add-on is blamed. */
    private static final int MOST_ATTEMPTS = 3;

    private final Journal journal;
    private final Endings endings;
    private final Steps steps;
    private final CrashPoints crashPoints;
    private final Around around;

    Carrier(Journal journal, Endings endings, Steps steps, CrashPoints crashPoints, Around around) {
        this.journal = journal;
        this.endings = endings;
        this.steps = steps;
        this.crashPoints = crashPoints;
        this.around = around;
    }

    /**
     * @throws LeaseLostException another process has taken it over
     * @throws AbandonedException this process is stopping; the operation stays as recorded
     */
    void carry(OperationId id) {
        journal.load(id).ifPresent(work -> {
            around.before(work);
            carry(work);
        });
    }

    private void carry(Work work) {
        if (work.problem().isEmpty() && keepsKillingUs(work)) {
            journal.failed(work, Problem.of("interrupted"));
        }
        boolean going = true;
        while (going
                && work.problem().isEmpty()
                && work.trail().current() < work.trail().size()) {
            going = stepForward(work);
        }
        if (work.problem().isPresent()) {
            back(work);
        }
    }

    /** Nothing of the add-on is here yet while it is being paid for: it cannot be the cause. */
    private boolean keepsKillingUs(Work work) {
        return work.action().runsCode()
                && work.order().attempts() > MOST_ATTEMPTS
                && work.trail().current() < work.trail().size()
                && !step(work, work.trail().current()).stays();
    }

    /** Whether the operation can go on at once. */
    private boolean stepForward(Work work) {
        int position = work.trail().current();
        crashPoints.at(work, position, Moment.BEFORE);
        Done done = Done.attempt(work, () -> step(work, position).run(work));
        crashPoints.at(work, position, Moment.AFTER);
        if (done.waits() != null) {
            journal.waits(work, done.waits());
            return false;
        }
        if (done.problem() != null) {
            journal.failed(work, done.problem());
        } else if (work.trail().atLast()) {
            endings.succeeded(work, done.message());
            around.after(work);
        } else if (work.trail().spreadsNext()) {
            endings.works(work, () -> journal.advanced(work, done.message()));
        } else {
            journal.advanced(work, done.message());
        }
        return true;
    }

    private void back(Work work) {
        boolean clean = true;
        for (int position : work.trail().toUndo()) {
            Done done = undo(work, position);
            if (done.waits() != null) {
                journal.backLater(work);
                return;
            }
            clean &= done.problem() == null;
        }
        if (clean && !work.paid()) {
            endings.rolledBack(work);
        } else {
            endings.failed(work);
        }
    }

    private Done undo(Work work, int position) {
        if (step(work, position).stays()) {
            return new Done("", null, null);
        }
        crashPoints.at(work, position, Moment.UNDO_BEFORE);
        Done done = Done.back(work, () -> {
            step(work, position).undo(work);
            return "";
        });
        crashPoints.at(work, position, Moment.UNDO_AFTER);
        if (done.problem() == null && done.waits() == null && !work.trail().failedAt(position)) {
            journal.undone(work, position);
        }
        return done;
    }

    private WorkStep step(Work work, int position) {
        return steps.named(work.trail().name(position));
    }
}
