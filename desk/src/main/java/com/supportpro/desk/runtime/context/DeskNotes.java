package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Notes;
import com.supportpro.protocol.AddonId;
import java.util.List;

/** Notes of one add-on. */
record DeskNotes(AddonId addon, Gate gate, NoteTaker taker, DeskTexts texts) implements Notes {

    @Override
    public void info(String line, Object... arguments) {
        String said = texts.line(addon, line, List.of(arguments));
        gate.pass(() -> {
            taker.info(addon, said);
            return said;
        });
    }

    @Override
    public void warning(String line, Object... arguments) {
        String said = texts.line(addon, line, List.of(arguments));
        gate.pass(() -> {
            taker.warning(addon, said);
            return said;
        });
    }
}
