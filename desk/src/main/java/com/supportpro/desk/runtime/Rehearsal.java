package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.context.Reach;
import com.supportpro.desk.runtime.loading.EntryClass;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.SaidException;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a release out while another one serves: on a copy of the data, with handles that reach nobody. What it wanted to do
 * outside is refused; when it fails after that, the rehearsal says nothing, and its probe in earnest decides.
 */
@Component
class Rehearsal {

    private final LaunchCode code;
    private final Upgrade upgrade;

    Rehearsal(LaunchCode code, Upgrade upgrade) {
        this.code = code;
        this.upgrade = upgrade;
    }

    /** Only brings the data in the place into the form that the release wants; why it could not, or empty. */
    Optional<String> upgrade(RunnableRelease release, Place place, Version from) {
        return with(release, place, (loaded, addon) -> upgrade.run(loaded, addon, from));
    }

    /** What is wrong with the release; empty when it works, as far as that can be seen. The data in the place is used up. */
    Optional<String> run(RunnableRelease release, Place place, @Nullable Version from) {
        return with(release, place, (loaded, addon) -> {
            Optional<String> upgraded = from == null ? Optional.empty() : upgrade.run(loaded, addon, from);
            return upgraded.or(() -> works(loaded, addon));
        });
    }

    private interface Act {
        Optional<String> on(Loaded loaded, Addon addon);
    }

    private Optional<String> with(RunnableRelease release, Place place, Act act) {
        Loaded loaded;
        try {
            loaded = code.load(release, place, Reach.rehearsal());
        } catch (IOException e) {
            return Optional.of(SaidException.line(e, Said.line("runtime.said.filesUnreadable")));
        }
        try {
            CallResult<Addon> made =
                    loaded.guarded().call(CallKind.START, () -> EntryClass.create(loaded.loader(), release.manifest()));
            return made.failure()
                    .or(() -> act.on(loaded, made.answer().orElseThrow()))
                    .map(reason -> reason.isBlank() ? Said.line("runtime.said.broken") : reason);
        } finally {
            loaded.close();
        }
    }

    private static Optional<String> works(Loaded loaded, Addon addon) {
        Optional<String> trouble = started(loaded, addon).or(() -> probed(loaded, addon));
        stopped(loaded, addon);
        return loaded.context().missedSomething() ? Optional.empty() : trouble;
    }

    private static Optional<String> started(Loaded loaded, Addon addon) {
        return loaded.guarded()
                .call(CallKind.START, () -> {
                    addon.start(loaded.context());
                    return true;
                })
                .failure();
    }

    private static Optional<String> probed(Loaded loaded, Addon addon) {
        if (loaded.context().awaitsSettings()) {
            return Optional.empty();
        }
        return Probing.trouble(loaded, addon);
    }

    /** How it ends does not matter: what it had is closed in any case. */
    private static void stopped(Loaded loaded, Addon addon) {
        loaded.guarded().call(CallKind.STOP, () -> {
            addon.stop();
            return true;
        });
    }
}
