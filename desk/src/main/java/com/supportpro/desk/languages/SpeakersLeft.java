package com.supportpro.desk.languages;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Impact;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who will read English when a language goes. */
@Component
class SpeakersLeft implements Impact {

    private final Operators operators;
    private final DefaultLanguage byDefault;

    SpeakersLeft(Operators operators, DefaultLanguage byDefault) {
        this.operators = operators;
        this.byDefault = byDefault;
    }

    @Override
    public List<String> of(Installation installation, Action action, Page page) {
        Manifest.Language language = installation.manifest().language();
        if (language == null || action.wantsActive()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        if (byDefault.tag().equals(language.tag())) {
            said.add(page.text("languages.impact.default"));
        }
        long speakers = operators.countSpeaking(language.tag());
        if (speakers > 0) {
            said.add(page.text("languages.impact.operators", "count", speakers));
        }
        return said;
    }
}
