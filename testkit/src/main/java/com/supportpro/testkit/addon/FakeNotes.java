package com.supportpro.testkit.addon;

import com.supportpro.addon.Notes;
import java.util.ArrayList;
import java.util.List;

/** Remembers notes as an operator reads them in English. */
public final class FakeNotes implements Notes {

    private final FakeTexts texts;
    private final List<String> infos = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    FakeNotes(FakeTexts texts) {
        this.texts = texts;
    }

    @Override
    public void info(String line, Object... arguments) {
        infos.add(texts.said(line, arguments));
    }

    @Override
    public void warning(String line, Object... arguments) {
        warnings.add(texts.said(line, arguments));
    }

    public List<String> infos() {
        return List.copyOf(infos);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
