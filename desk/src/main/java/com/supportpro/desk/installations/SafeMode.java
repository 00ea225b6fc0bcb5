package com.supportpro.desk.installations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this desk was started without its add-ons, to get at one that keeps it from working. */
@Component
public class SafeMode {

    private final boolean on;

    public SafeMode(@Value("${supportpro.desk.safe-mode:false}") boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }
}
