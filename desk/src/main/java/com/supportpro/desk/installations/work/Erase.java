package com.supportpro.desk.installations.work;

import com.supportpro.desk.runtime.AddonData;
import org.springframework.stereotype.Component;

/** Erases settings and data. Last of all, because nothing brings them back. */
@Component
class Erase implements WorkStep {

    private final AddonData data;

    Erase(AddonData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String run(Work work) {
        data.erase(work.addon());
        return "";
    }
}
