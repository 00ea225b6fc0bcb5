package com.supportpro.desk.installations.web;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many seconds a program would wait for an answer: {@code Prefer: wait=10} (RFC 7240, section 4.3). */
final class PreferredWait {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?=$|[,;])");

    private PreferredWait() {}

    /** Zero when nothing of the kind is preferred; never more than is granted. */
    static Duration of(@Nullable String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        Matcher wait = WAIT.matcher(prefer.toLowerCase(Locale.ROOT));
        if (!wait.find()) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), AwaitedEnd.LONGEST.toSeconds()));
    }
}
