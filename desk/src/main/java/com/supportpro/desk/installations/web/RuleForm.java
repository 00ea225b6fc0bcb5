package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Automatic;
import com.supportpro.desk.installations.UpdateRule;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule for updates as a form or a body says it.
 *
 * @param automatic none, patch or security
 * @param from such as {@code 01:00}
 */
record RuleForm(
        @Nullable String automatic,
        @Nullable String zone,
        @Nullable String from,
        @Nullable String until) {

    static RuleForm of(UpdateRule rule) {
        return new RuleForm(
                rule.automatic().slug(),
                rule.zone().getId(),
                rule.from().toString(),
                rule.until().toString());
    }

    /** Nothing when it cannot be understood. */
    Optional<UpdateRule> rule() {
        if (automatic == null || zone == null || from == null || until == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UpdateRule(
                    Automatic.valueOf(automatic.toUpperCase(Locale.ROOT)),
                    ZoneId.of(zone),
                    LocalTime.parse(from),
                    LocalTime.parse(until)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
