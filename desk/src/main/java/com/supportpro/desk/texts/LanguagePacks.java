package com.supportpro.desk.texts;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The languages that the panel speaks right now: English, and those of active packs. */
@Component
public class LanguagePacks {

    public static final String ENGLISH = "en";

    private final LanguagePack english = new LanguagePack(ENGLISH, "English", false, EnglishTexts.load());
    private volatile TreeMap<String, LanguagePack> packs = new TreeMap<>();

    /** Adds the pack, in place of a former one of the same language. */
    public synchronized void add(LanguagePack pack) {
        TreeMap<String, LanguagePack> next = new TreeMap<>(packs);
        next.put(pack.tag(), pack);
        packs = next;
    }

    public synchronized void remove(String tag) {
        TreeMap<String, LanguagePack> next = new TreeMap<>(packs);
        next.remove(tag);
        packs = next;
    }

    public LanguagePack english() {
        return english;
    }

    /** The pack of exactly the tag. */
    public Optional<LanguagePack> find(String tag) {
        return tag.equals(ENGLISH) ? Optional.of(english) : Optional.ofNullable(packs.get(tag));
    }

    /** English first, then the others by their tags. */
    public List<LanguagePack> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(english), packs.values().stream())
                .toList();
    }

    /** How much of the panel the pack translates, in whole percent, rounded down. */
    public int completeness(LanguagePack pack) {
        long translated = english.texts().keySet().stream()
                .filter(pack.texts()::containsKey)
                .count();
        return (int) (translated * 100 / english.texts().size());
    }
}
