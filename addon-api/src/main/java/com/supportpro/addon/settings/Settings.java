package com.supportpro.addon.settings;

import java.util.Optional;

/** Values by the names of the settings schema, checked against it before; defaults of the schema are filled in. */
public interface Settings {

    /** The text, or empty when not set. */
    Optional<String> text(String name);

    /** The whole number, or empty when not set. */
    Optional<Long> number(String name);

    /** Whether the switch is on; off when not set. */
    boolean on(String name);
}
