package com.supportpro.addon.page;

import com.supportpro.addon.panel.Form;
import com.supportpro.addon.panel.Tone;
import java.util.List;
import java.util.Optional;

/**
 * A page, which the desk writes in its own looks. All texts are plain.
 *
 * @param title at most 160 characters are shown
 * @param paragraphs at most 10 of 1,000 characters
 * @param notice what came of a form, or empty; at most 300 characters are shown
 */
public record PublicPage(String title, List<String> paragraphs, String notice, Tone tone, Optional<Form> form) {

    public PublicPage {
        paragraphs = List.copyOf(paragraphs);
    }

    public static PublicPage of(String title, String... paragraphs) {
        return new PublicPage(title, List.of(paragraphs), "", Tone.PLAIN, Optional.empty());
    }

    public PublicPage with(Form asked) {
        return new PublicPage(title, paragraphs, notice, tone, Optional.of(asked));
    }

    public PublicPage saying(Tone how, String words) {
        return new PublicPage(title, paragraphs, words, how, form);
    }
}
