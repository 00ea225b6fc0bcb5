package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.texts.Texts;
import com.supportpro.desk.texts.Words;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Words problems in the desk's default language. */
@Component
class DeskWords implements Reasons {

    private final Texts texts;
    private final DeskSettings settings;

    DeskWords(Texts texts, DeskSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public String words(Problem problem) {
        return problem.what(new Words(texts, settings.defaultLanguage(), ZoneOffset.UTC));
    }
}
