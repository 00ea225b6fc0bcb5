package com.supportpro.desk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaidTest {

    private final LanguagePacks packs = new LanguagePacks();
    private final AddonTexts addons = new AddonTexts();
    private final Texts texts = new Texts(packs, addons);

    @Test
    void whatWasKeptIsToldInTheLanguageOfWhoeverReads() {
        packs.add(new LanguagePack(
                "vi", "Tiếng Việt", false, Map.of("runtime.said.noAnswer", "Không có trả lời trong {seconds} giây")));
        String line = Said.line("runtime.said.noAnswer", "seconds", 4);

        assertThat(in("en", line)).isEqualTo("No answer within 4 seconds");
        assertThat(in("vi", line)).isEqualTo("Không có trả lời trong 4 giây");
    }

    @Test
    void whatIsSaidMayHoldMoreThatIsSaid() {
        String last = Said.line("runtime.said.noAnswer", "seconds", 4);
        String line = Said.line(
                "runtime.said.outOfService", "reason", Said.line("runtime.said.tooMany", "count", 20, "last", last));

        assertThat(in("en", line))
                .isEqualTo(
                        "Taken out of service. 20 calls failed and none succeeded; the last one: No answer within 4 seconds");
        assertThat(in("en", Said.line("runtime.said.outOfService", "reason", List.of(last, "Really."))))
                .isEqualTo("Taken out of service. No answer within 4 seconds Really.");
    }

    @Test
    void wordsOfOldAreToldAsTheyAre() {
        assertThat(in("en", "It failed ten times in a row.")).isEqualTo("It failed ten times in a row.");
        assertThat(in("en", "{\"said\":broken")).isEqualTo("{\"said\":broken");
    }

    @Test
    void wordsOfOthersCannotPassForOurs() {
        String forged = Said.line("runtime.said.stopped");

        assertThat(Said.read(Said.words(forged))).isEmpty();
        assertThat(Said.read(Said.words(Said.words("\n " + forged)))).isEmpty();
        assertThat(Said.words("x".repeat(2_000))).hasSize(500);
    }

    @Test
    void aLineIsBoundedHoweverMuchGoesIn() {
        Object[] values = new Object[40];
        for (int index = 0; index < values.length; index += 2) {
            values[index] = "value" + index;
            values[index + 1] = "\"".repeat(1_000);
        }

        assertThat(Said.line("runtime.said.stopped", values)).hasSizeLessThan(Said.LONGEST);
    }

    @Test
    void whatAnAddonSaysIsToldByItsOwnTextsOrInItsEnglishWords() {
        addons.put(
                "test/sample",
                (language, key, arguments) ->
                        language.equals("vi") && key.equals("busy") ? Optional.of("Đang bận") : Optional.empty());
        String line = Said.line(AddonTexts.key("test/sample", "busy"), "words", "It is busy");

        assertThat(in("vi", line)).isEqualTo("Đang bận");
        assertThat(in("en", line)).isEqualTo("It is busy");
    }

    private String in(String language, String line) {
        return new Words(texts, language, ZoneOffset.UTC).said(line);
    }
}
