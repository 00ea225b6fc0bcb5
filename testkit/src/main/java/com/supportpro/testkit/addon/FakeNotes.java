package com.supportpro.testkit.addon;

import com.supportpro.addon.Notes;
import java.util.ArrayList;
import java.util.List;

/** Remembers notes. */
public final class FakeNotes implements Notes {

    private final List<String> infos = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    FakeNotes() {}

    @Override
    public void info(String line) {
        infos.add(line);
    }

    @Override
    public void warning(String line) {
        warnings.add(line);
    }

    public List<String> infos() {
        return List.copyOf(infos);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
