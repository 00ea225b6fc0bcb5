package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.addon.Channel;
import com.supportpro.desk.runtime.calls.CallCounts;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallLimits;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.calls.Guarded;
import com.supportpro.desk.runtime.calls.HostThreads;
import com.supportpro.desk.runtime.context.ArgumentPairs;
import com.supportpro.desk.runtime.context.Desk;
import com.supportpro.desk.runtime.context.DeskContext;
import com.supportpro.desk.runtime.context.Reach;
import com.supportpro.desk.runtime.language.OwnTexts;
import com.supportpro.desk.runtime.loading.AddonLoader;
import com.supportpro.desk.runtime.loading.EntryClass;
import com.supportpro.desk.runtime.loading.LoaderWatch;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.Schemas;
import com.supportpro.desk.texts.AddonTexts;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.SaidException;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Loads a channel or plugin and starts it. */
@Component
class LaunchCode {

    private final Desk desk;
    private final HostThreads threads;
    private final CallLimits limits;
    private final LoaderWatch watch;
    private final AddonTexts texts;

    LaunchCode(Desk desk, HostThreads threads, CallLimits limits, LoaderWatch watch, AddonTexts texts) {
        this.desk = desk;
        this.threads = threads;
        this.limits = limits;
        this.watch = watch;
        this.texts = texts;
    }

    Launched launch(RunnableRelease release) {
        try {
            Loaded loaded = load(release, Place.inUse(release.id()), Reach.connected());
            CallResult<LiveCode.Started> result = loaded.guarded().call(CallKind.START, () -> start(release, loaded));
            Optional<LiveCode.Started> started = result.answer();
            if (started.isEmpty()) {
                loaded.close();
                return new Launched.Refused(result.failure().orElse(""));
            }
            return running(release, loaded, started.get());
        } catch (IOException e) {
            return new Launched.Refused(SaidException.line(e, Said.line("runtime.said.filesUnreadable")));
        }
    }

    /** Gets everything ready that the release needs, without running any of its code. */
    Loaded load(RunnableRelease release, Place place, Reach reach) throws IOException {
        SettingsSchema schema = Schemas.of(release.manifest(), release.folder());
        String name = release.id() + " " + release.version();
        AddonLoader loader = AddonLoader.of(name, release.folder(), getClass().getClassLoader());
        CallCounts counts = new CallCounts(desk.clock());
        BiConsumer<CallKind, String> onFailure = place.copy() == null ? noting(release.id()) : (kind, reason) -> {};
        OwnTexts own = OwnTexts.read(release.folder());
        if (place.copy() == null) {
            texts.put(release.id().toString(), own);
        }
        Guarded guarded = new Guarded(
                release.id().toString(),
                loader,
                limits,
                threads.timer(),
                counts,
                later ->
                        own.line(release.id(), String.valueOf(later.getMessage()), ArgumentPairs.of(later.arguments())),
                onFailure);
        DeskContext context = new DeskContext(release.manifest(), schema, own, desk, place, reach, guarded);
        return new Loaded(loader, schema, counts, guarded, context, watch);
    }

    /** Runs on a thread of the add-on. */
    private static LiveCode.Started start(RunnableRelease release, Loaded loaded) throws Exception {
        Addon addon = EntryClass.create(loaded.loader(), release.manifest());
        addon.start(loaded.context());
        boolean carriesReplies = addon instanceof Channel channel && channel.carriesReplies();
        return new LiveCode.Started(addon, carriesReplies, EntryClass.offersTest(addon));
    }

    private Launched running(RunnableRelease release, Loaded loaded, LiveCode.Started started) {
        if (started.carriesReplies()) {
            desk.progress().begin(release.id());
        }
        return new Launched.Running(new LiveCode(release, desk.clock().instant(), loaded, started));
    }

    private BiConsumer<CallKind, String> noting(AddonId addon) {
        return (kind, reason) -> desk.notes().warning(addon, Said.line("runtime.said.call." + kind, "reason", reason));
    }
}
