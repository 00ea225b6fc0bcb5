package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Together;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which the desk is not as the file says.
 *
 * @param installed the release that is here
 * @param release the one to install or to update to
 * @param settings the names of settings that change
 * @param refused why this cannot be brought about
 * @param mistakes what is wrong with settings; any makes it refused
 */
public record Difference(
        AddonId addon,
        Change change,
        @Nullable Version installed,
        @Nullable Version release,
        List<String> settings,
        @Nullable Problem refused,
        List<SettingsProblem> mistakes) {

    public Difference {
        settings = List.copyOf(settings);
        mistakes = List.copyOf(mistakes);
    }

    static Difference of(AddonId addon, Change change, @Nullable Version installed, @Nullable Version release) {
        return new Difference(addon, change, installed, release, List.of(), null, List.of());
    }

    Difference refused(Optional<Problem> problem) {
        return new Difference(addon, change, installed, release, settings, problem.orElse(null), mistakes);
    }

    /** With the release that was chosen together with the others, or why there is none. */
    Difference foreseen(Together.Outcome outcome) {
        boolean chooses = is(Change.INSTALL) || is(Change.UPDATE);
        Version planned = outcome.releases().get(addon);
        Version chosen = chooses && planned != null ? planned : release;
        return new Difference(addon, change, installed, chosen, settings, refused, mistakes)
                .refused(Optional.ofNullable(outcome.refused().get(addon)));
    }

    /** Whether it takes an operation. */
    boolean begins() {
        return somethingToDo() && !is(Change.SETTINGS) && !is(Change.UNCOMPARED);
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(refused);
    }

    public boolean isRefused() {
        return refused != null;
    }

    public boolean somethingToDo() {
        return change != Change.NOTHING;
    }

    boolean is(Change other) {
        return change == other;
    }
}
