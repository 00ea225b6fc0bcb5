package com.supportpro.desk.texts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts of add-ons, beside those of the desk: their keys here are {@code addon:publisher/slug:key}. Those of an add-on
 * that was stopped stay, because what it said can still be read.
 */
@Component
public class AddonTexts {

    private static final Logger LOG = LoggerFactory.getLogger(AddonTexts.class);
    private static final String MARK = "addon:";

    private final Map<String, OwnSentences> texts = new ConcurrentHashMap<>();

    /** The key of an add-on's own text among all others. */
    public static String key(String addon, String own) {
        return MARK + addon + ":" + own;
    }

    /** Takes the place of those of an earlier release. */
    public void put(String addon, OwnSentences own) {
        texts.put(addon, own);
    }

    public void remove(String addon) {
        texts.remove(addon);
    }

    static boolean isOwn(String key) {
        return key.startsWith(MARK);
    }

    /** Empty also for a text that cannot be filled in: a mistake of an add-on must not take a page down. */
    Optional<String> find(String language, String key, Map<String, Object> arguments) {
        int end = key.indexOf(':', MARK.length());
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(texts.get(key.substring(MARK.length(), end)))
                    .flatMap(own -> own.find(language, key.substring(end + 1), arguments));
        } catch (IllegalArgumentException e) {
            LOG.warn("The text {} cannot be used: {}", key, e.getMessage());
            return Optional.empty();
        }
    }
}
