package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.texts.LanguagePacks;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class LanguagesTest extends RuntimeFixture {

    @TempDir
    Path folder;

    @Autowired
    LanguagePacks packs;

    @Test
    void thePanelSpeaksALanguageWhileItsPackRuns() throws Exception {
        assertThat(runtime.start(TestAddon.language(folder, "german", "de", "panel.save=Speichern\n")))
                .isEmpty();
        assertThat(runtime.probe(id("german"))).isEmpty();
        assertThat(texts.text("de", "panel.save", Map.of())).isEqualTo("Speichern");

        runtime.stop(id("german"));
        assertThat(packs.find("de")).isEmpty();
    }

    @Test
    void aTextThatNoPageCouldShowIsNamed() throws Exception {
        assertThat(said(runtime.start(TestAddon.language(folder, "broken", "de", "panel.save={count, plural, one {\n"))
                        .orElseThrow()))
                .contains("The text panel.save is no ICU message");
    }

    @Test
    void aSecondPackOfALanguageIsRefused() throws Exception {
        runtime.start(TestAddon.language(folder, "one", "de", "a=b\n"));

        assertThat(runtime.start(TestAddon.language(folder, "two", "de", "a=c\n"))
                        .map(this::said))
                .contains("Another language pack for de is active");
        runtime.stop(id("two"));
        assertThat(packs.find("de")).isPresent();
    }

    @Test
    void aNewReleaseOfAPackTakesThePlaceOfTheOld() throws Exception {
        runtime.start(TestAddon.language(folder.resolve("old"), "german", "de", "panel.save=alt\n"));

        assertThat(runtime.start(TestAddon.language(folder.resolve("new"), "german", "de", "panel.save=neu\n")))
                .isEmpty();
        assertThat(texts.text("de", "panel.save", Map.of())).isEqualTo("neu");
    }
}
