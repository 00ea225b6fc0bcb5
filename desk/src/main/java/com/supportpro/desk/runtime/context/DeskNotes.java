package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Notes;
import com.supportpro.protocol.AddonId;

/** Notes of one add-on. */
record DeskNotes(AddonId addon, Gate gate, NoteTaker taker) implements Notes {

    @Override
    public void info(String line) {
        gate.pass(() -> {
            taker.info(addon, line);
            return line;
        });
    }

    @Override
    public void warning(String line) {
        gate.pass(() -> {
            taker.warning(addon, line);
            return line;
        });
    }
}
