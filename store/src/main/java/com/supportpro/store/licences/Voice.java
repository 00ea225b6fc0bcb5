package com.supportpro.store.licences;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What an installation says of itself when it calls.
 *
 * @param instance drawn once by the installation
 * @param word the last one that it was given; null when it has none yet
 * @param address where it calls from
 */
public record Voice(UUID instance, @Nullable UUID word, String address) {

    static final String INSTANCE = "X-SupportPro-Instance";
    static final String WORD = "X-SupportPro-Word";

    /** That of the present request; empty when it does not say. */
    static Optional<Voice> calling() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : Optional.empty();
    }

    private static Optional<Voice> of(HttpServletRequest request) {
        UUID word = id(request.getHeader(WORD)).orElse(null);
        return id(request.getHeader(INSTANCE)).map(instance -> new Voice(instance, word, request.getRemoteAddr()));
    }

    private static Optional<UUID> id(@Nullable String header) {
        try {
            return Optional.ofNullable(header).map(UUID::fromString);
        } catch (IllegalArgumentException spellsNone) {
            return Optional.empty();
        }
    }
}
