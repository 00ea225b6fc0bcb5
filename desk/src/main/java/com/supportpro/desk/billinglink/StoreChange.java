package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of entering another store or licence.
 *
 * @param mistakes why nothing was changed, by field, as lines of {@link Said}; empty when it was
 * @param heard whether the store could be asked
 */
public record StoreChange(Map<String, String> mistakes, boolean heard) {

    public StoreChange {
        mistakes = Map.copyOf(mistakes);
    }

    static StoreChange done(boolean heard) {
        return new StoreChange(Map.of(), heard);
    }

    /** @param keys of texts by field */
    static StoreChange mistaken(Map<String, String> keys) {
        Map<String, String> lines = new LinkedHashMap<>();
        keys.forEach((field, key) -> lines.put(field, Said.line(key)));
        return new StoreChange(lines, false);
    }

    static StoreChange refused(StoreRefusedException refusal) {
        String line = Said.line(
                refusal.textKey(), "words", Said.words(refusal.words()), "status", String.valueOf(refusal.status()));
        return new StoreChange(Map.of(refusal.ofTheAddress() ? "storeUrl" : "licenceKey", line), true);
    }
}
