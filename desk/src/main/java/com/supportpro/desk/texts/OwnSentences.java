package com.supportpro.desk.texts;

import java.util.Map;
import java.util.Optional;

/** The texts that one add-on brings itself. */
public interface OwnSentences {

    /** The text in the language, its base language, or English; empty when there is none. */
    Optional<String> find(String language, String key, Map<String, Object> arguments);
}
