package com.supportpro.desk.channels;

import com.supportpro.desk.panel.Reader;
import com.supportpro.desk.panel.Readers;
import com.supportpro.desk.texts.Texts;
import com.supportpro.desk.texts.Words;
import org.springframework.stereotype.Component;

/** Speaks to whoever makes the present request, where there is no page to ask. */
@Component
class ReaderWords {

    private final Texts texts;
    private final Readers readers;

    ReaderWords(Texts texts, Readers readers) {
        this.texts = texts;
        this.readers = readers;
    }

    String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    String said(String line) {
        return words().said(line);
    }

    private Words words() {
        Reader reader = readers.present();
        String language = reader.language().orElseGet(readers::defaultLanguage);
        return new Words(texts, language, reader.zone());
    }
}
