package com.supportpro.desk.installations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this desk was started without its add-ons, to get at one that keeps it from working. */
@Component
public class SafeMode {

    /** What it is turned on with, in the environment and elsewhere. */
    static final String VARIABLE = "SUPPORTPRO_DESK_SAFE_MODE";

    static final String SETTING = "supportpro.desk.safe-mode";

    private static final Logger LOG = LoggerFactory.getLogger(SafeMode.class);

    private final boolean on;

    public SafeMode(@Value("${" + SETTING + ":false}") boolean on) {
        this.on = on;
        if (on) {
            LOG.warn("Safe mode: no add-on is started. To leave it, start the desk without {} ({})", VARIABLE, SETTING);
        }
    }

    public boolean on() {
        return on;
    }
}
