package com.supportpro.desk.billinglink;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this installation says of itself at each call: its id, and the word that the store gave it last. A copy of the whole
 * desk has both, but only one of the two can go on with the same word.
 */
@Component
class Voice {

    private final InstanceId instance;
    private final WordRows words;

    Voice(InstanceId instance, WordRows words) {
        this.instance = instance;
        this.words = words;
    }

    /** What is said at one call. */
    record Said(String instance, @Nullable UUID word) {

        Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("X-SupportPro-Instance", instance);
            if (word != null) {
                headers.put("X-SupportPro-Word", word.toString());
            }
            return headers;
        }

        HttpRequest.Builder on(HttpRequest.Builder request) {
            headers().forEach(request::header);
            return request;
        }
    }

    Said says() {
        return new Said(instance.id(), words.find().orElse(null));
    }

    /** Keeps what the store answered to it; a word that is none is left alone. */
    void heard(Said said, String next) {
        id(next).ifPresent(word -> words.follow(said.word(), word));
    }

    private static Optional<UUID> id(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(word));
        } catch (IllegalArgumentException spellsNone) {
            return Optional.empty();
        }
    }
}
