package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that watch operations: bounded for each operator and in all, each for a bounded time. */
@Component
class Viewers {

    static final int MOST_OF_ONE = 6;
    static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<Viewer, LiveOperations.Watch> viewers = new ConcurrentHashMap<>();
    private final Operations operations;
    private final LiveOperations live;
    private final Clock clock;

    Viewers(Operations operations, LiveOperations live, Clock clock) {
        this.operations = operations;
        this.live = live;
        this.clock = clock;
    }

    /** Lets the operator watch; nothing when enough are watching already, who then has to ask from time to time. */
    synchronized Optional<SseEmitter> admit(OperationId operation, String operator) {
        long own = viewers.keySet().stream()
                .filter(viewer -> viewer.belongsTo(operator))
                .count();
        if (own >= MOST_OF_ONE || viewers.size() >= MOST) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Viewer viewer = new Viewer(operation, operator, emitter);
        viewers.put(viewer, live.watch(operation, running -> viewer.changed()));
        emitter.onCompletion(() -> forget(viewer));
        emitter.onError(error -> forget(viewer));
        emitter.onTimeout(emitter::complete);
        return Optional.of(emitter);
    }

    /** A stream that only says that nothing more will come. */
    static SseEmitter over() {
        SseEmitter emitter = new SseEmitter();
        Viewer.tell(emitter, true);
        return emitter;
    }

    /** Tells each viewer what there is to tell. */
    void tell() {
        Instant now = clock.instant();
        viewers.keySet().stream().filter(viewer -> viewer.due(now)).forEach(this::tell);
    }

    void dismissAll() {
        viewers.keySet().forEach(viewer -> {
            forget(viewer);
            viewer.leave();
        });
    }

    int count() {
        return viewers.size();
    }

    private void tell(Viewer viewer) {
        boolean ended =
                operations.find(viewer.operation()).filter(Operation::live).isEmpty();
        if (!viewer.tell(ended)) {
            forget(viewer);
        }
    }

    private void forget(Viewer viewer) {
        LiveOperations.Watch watch = viewers.remove(viewer);
        if (watch != null) {
            watch.close();
        }
    }
}
