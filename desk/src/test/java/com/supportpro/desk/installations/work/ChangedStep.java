package com.supportpro.desk.installations.work;

import java.io.IOException;

/** A step that a mutant has changed a part of. */
class ChangedStep implements WorkStep {

    final WorkStep step;

    ChangedStep(WorkStep step) {
        this.step = step;
    }

    @Override
    public String name() {
        return step.name();
    }

    @Override
    public String run(Work work) throws StepFailedException, StepWaitsException, IOException {
        return step.run(work);
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        step.undo(work);
    }

    @Override
    public boolean stays() {
        return step.stays();
    }
}
