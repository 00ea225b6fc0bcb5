package com.supportpro.store.licences;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of a desk called: another installation speaks for the desk. */
public class DeskClonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID next;

    DeskClonedException(@Nullable UUID next) {
        super(
                "This installation is a copy of a desk that is in use, so it can buy, cancel and fetch nothing. If it is a copy,"
                        + " register it as a desk of its own; if the desk was moved or restored here, say so in the client area"
                        + " under Desks");
        this.next = next;
    }

    /** The word that it is to say the next time, so that it is known again. */
    Optional<UUID> next() {
        return Optional.ofNullable(next);
    }
}
