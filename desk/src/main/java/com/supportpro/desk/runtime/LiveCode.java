package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.addon.Channel;
import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.addon.route.Routes;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.tickets.Message;
import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.settings.SettingsSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A channel or plugin at work. Its own code is called through the guard only. */
final class LiveCode implements Live {

    private final RunnableRelease release;
    private final Instant since;
    private final Loaded loaded;
    private final Started started;
    private volatile boolean running = true;

    LiveCode(RunnableRelease release, Instant since, Loaded loaded, Started started) {
        this.release = release;
        this.since = since;
        this.loaded = loaded;
        this.started = started;
    }

    /** What its code answered when it was started. */
    record Started(Addon addon, boolean carriesReplies, boolean offersTest) {}

    @Override
    public RunnableRelease release() {
        return release;
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public boolean carriesReplies() {
        return started.carriesReplies();
    }

    @Override
    public long errors() {
        return loaded.counts().errors();
    }

    /** Why it must not go on. */
    Optional<String> verdict() {
        return loaded.counts().verdict();
    }

    SettingsSchema schema() {
        return loaded.schema();
    }

    boolean offersTest() {
        return started.offersTest();
    }

    boolean isRunning() {
        return running;
    }

    @Override
    public Optional<String> probe() {
        if (loaded.context().awaitsSettings()) {
            // Its operator can enter them only while it runs, so that what it lacks must not keep it from running.
            return Optional.empty();
        }
        return Probing.trouble(loaded, started.addon());
    }

    /** Lets it try settings that are not saved. */
    SettingsCheck test(Settings candidate) {
        CallResult<SettingsCheck> result =
                loaded.guarded().call(CallKind.TEST, () -> loaded.context().trying(candidate, () -> tried(candidate)));
        return result.answer()
                .orElseGet(() -> SettingsCheck.fails(result.failure().orElse("")));
    }

    /** Runs on a thread of the add-on; its words become a line there, because they may bring code of their own. */
    private SettingsCheck tried(Settings candidate) {
        SettingsCheck check = Objects.requireNonNull(started.addon().test(candidate), "test gave no answer");
        return new SettingsCheck(check.outcome(), loaded.context().line(check.message(), check.arguments()), List.of());
    }

    LiveViews views() {
        return new LiveViews(loaded.guarded(), loaded.context());
    }

    Optional<Routes.Handler> route(String name) {
        return loaded.context().route(name);
    }

    CallResult<RouteAnswer> answer(Routes.Handler handler, RouteRequest request) {
        return loaded.guarded().call(CallKind.ROUTE, () -> RouteRules.checked(handler.handle(request)));
    }

    boolean hasSchedules() {
        return loaded.context().hasSchedules();
    }

    /** Begins scheduled work whose time has come. */
    void runSchedules() {
        loaded.context().runSchedules();
    }

    /** Whether there is anything to tell it. */
    boolean wantsEvents() {
        return loaded.context().subscribes() || started.carriesReplies();
    }

    CallResult<Boolean> tell(TicketEvent event) {
        return loaded.guarded().call(CallKind.EVENT, () -> {
            loaded.context().tell(event);
            deliver(event);
            return true;
        });
    }

    @Override
    public void settle(Duration most) {
        loaded.guarded().settle(most);
    }

    @Override
    public void stop() {
        running = false;
        loaded.guarded().call(CallKind.STOP, () -> {
            started.addon().stop();
            return true;
        });
        loaded.close();
    }

    private void deliver(TicketEvent event) throws Exception {
        Message message = event.message();
        boolean ofThisChannel = event.ticket().channel().equals(release.id().toString());
        boolean reply = event.type() == TicketEvent.Type.MESSAGE_ADDED && message != null && message.fromOperator();
        if (reply && ofThisChannel && started.carriesReplies() && started.addon() instanceof Channel channel) {
            channel.deliver(
                    loaded.context().shown(event.ticket()), loaded.context().shown(Objects.requireNonNull(message)));
        }
    }
}
