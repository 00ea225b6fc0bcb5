package com.supportpro.desk.texts;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds texts: in the language asked for, else in its base language ({@code pt-BR} → {@code pt}), else in English. */
@Service
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /** What add-ons said in English, for when their own texts are gone. */
    static final String WORDS = "words";

    private final LanguagePacks packs;
    private final AddonTexts addons;

    Texts(LanguagePacks packs, AddonTexts addons) {
        this.packs = packs;
        this.addons = addons;
    }

    /** The text of the key with its arguments filled in. A key that English lacks is shown as it is: never an error page. */
    public String text(String language, String key, Map<String, Object> arguments) {
        if (AddonTexts.isOwn(key)) {
            return addons.find(language, key, arguments)
                    .orElseGet(() -> String.valueOf(arguments.getOrDefault(WORDS, key)));
        }
        for (LanguagePack pack : chain(language)) {
            Optional<String> text = Optional.ofNullable(pack.texts().get(key))
                    .flatMap(pattern -> format(pack, key, pattern, arguments));
            if (text.isPresent()) {
                return text.get();
            }
        }
        LOG.warn("There is no text {}", key);
        return key;
    }

    /** Whether the key has a text of its own. */
    public boolean has(String key) {
        return packs.english().texts().containsKey(key);
    }

    /** The language that is spoken when this one is asked for. */
    public LanguagePack speaks(String language) {
        return chain(language).get(0);
    }

    private List<LanguagePack> chain(String language) {
        List<LanguagePack> chain = new ArrayList<>();
        for (String tag = language; !tag.isEmpty(); tag = base(tag)) {
            packs.find(tag).ifPresent(chain::add);
        }
        if (!chain.contains(packs.english())) {
            chain.add(packs.english());
        }
        return chain;
    }

    private static String base(String tag) {
        int hyphen = tag.lastIndexOf('-');
        return hyphen < 0 ? "" : tag.substring(0, hyphen);
    }

    /** Empty for a pattern that cannot be read: a pack's mistake must not take a page down. */
    private static Optional<String> format(
            LanguagePack pack, String key, String pattern, Map<String, Object> arguments) {
        try {
            return Optional.of(new MessageFormat(pattern, ULocale.forLanguageTag(pack.tag())).format(arguments));
        } catch (IllegalArgumentException e) {
            LOG.warn("The text {} of the language {} cannot be used: {}", key, pack.tag(), e.getMessage());
            return Optional.empty();
        }
    }
}
