package com.supportpro.desk.installations;

import org.springframework.context.ApplicationContext;

/** Has the scheduled updates look now. */
public final class AutoUpdatesRun {

    private AutoUpdatesRun() {}

    public static void of(ApplicationContext context) {
        context.getBean(AutoUpdates.class).run();
    }
}
