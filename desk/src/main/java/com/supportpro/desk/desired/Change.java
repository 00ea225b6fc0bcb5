package com.supportpro.desk.desired;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has to happen to an add-on. */
public enum Change {
    INSTALL,
    UPDATE,
    ACTIVATE,
    DEACTIVATE,
    SETTINGS,
    UNINSTALL,
    /** Whether its settings are as the file says cannot be told here. */
    UNCOMPARED,
    /** It is as the file says. */
    NOTHING;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
