package com.supportpro.desk.texts;

import java.util.Map;

/**
 * The texts of a language: ICU message patterns by key.
 *
 * @param tag a BCP 47 tag such as {@code vi} or {@code pt-BR}
 * @param name the language's own name for itself
 */
public record LanguagePack(String tag, String name, boolean rightToLeft, Map<String, String> texts) {

    public LanguagePack {
        texts = Map.copyOf(texts);
    }
}
