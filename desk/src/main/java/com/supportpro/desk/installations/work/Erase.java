package com.supportpro.desk.installations.work;

import org.springframework.stereotype.Component;

/** Erases settings and data. Last of all, because nothing brings them back. */
@Component
class Erase implements WorkStep {

    private final RuntimePort runtime;

    Erase(RuntimePort runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String run(Work work) {
        runtime.erase(work.addon());
        return "";
    }
}
