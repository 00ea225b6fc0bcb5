package com.supportpro.desk.installations;

import com.supportpro.desk.panel.FrameNote;
import com.supportpro.desk.texts.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page that no add-on runs, and how to leave that. */
@Component
class SafeModeNote implements FrameNote {

    private final SafeMode safeMode;

    SafeModeNote(SafeMode safeMode) {
        this.safeMode = safeMode;
    }

    @Override
    public Optional<String> text(Words words) {
        return safeMode.on()
                ? Optional.of(words.text(
                        "installations.safeMode", "variable", SafeMode.VARIABLE, "setting", SafeMode.SETTING))
                : Optional.empty();
    }
}
