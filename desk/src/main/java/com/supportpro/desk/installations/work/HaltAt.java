package com.supportpro.desk.installations.work;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Halts the process at {@code supportpro.desk.halt-at}, which is {@code ACTION:step:moment}, such as
 * {@code INSTALL:stage:before}; the moments are before, after, undo-before and undo-after. Only a demo honours it.
 */
@Component
class HaltAt implements CrashPoints {

    private static final int KILLED = 137;

    private final String point;

    HaltAt(@Value("${supportpro.desk.halt-at:}") String point, @Value("${supportpro.demo:false}") boolean demo) {
        this.point = demo ? point : "";
    }

    @Override
    public void at(Work work, int position, Moment moment) {
        if (!point.isEmpty() && point.equals(name(work, position, moment))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static String name(Work work, int position, Moment moment) {
        String when = moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return work.action() + ":" + work.trail().name(position) + ":" + when;
    }
}
