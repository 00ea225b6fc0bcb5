package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Texts;
import com.supportpro.desk.runtime.language.OwnTexts;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;

/** The texts of one add-on. */
record DeskTexts(OwnTexts texts, Gate gate) implements Texts {

    @Override
    public String text(String language, String key, Object... arguments) {
        Map<String, Object> named = ArgumentPairs.of(List.of(arguments));
        return gate.pass(() -> texts.text(language, key, named));
    }

    /** A line for operators out of a key or words; runs code of the add-on. */
    String line(AddonId addon, String message, List<Object> arguments) {
        return texts.line(addon, message, ArgumentPairs.of(arguments));
    }
}
