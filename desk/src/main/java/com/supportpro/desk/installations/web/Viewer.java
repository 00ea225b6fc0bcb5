package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A browser that watches an operation: it is told that something has changed, and then fetches what. */
final class Viewer {

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final OperationId operation;
    private final String operator;
    private final SseEmitter emitter;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private Instant told = Instant.MIN;

    Viewer(OperationId operation, String operator, SseEmitter emitter) {
        this.operation = operation;
        this.operator = operator;
        this.emitter = emitter;
    }

    OperationId operation() {
        return operation;
    }

    boolean belongsTo(String name) {
        return operator.equals(name);
    }

    void changed() {
        changed.set(true);
    }

    /** Whether there is something to tell; after a while of quiet there always is, also for what other nodes do. */
    boolean due(Instant now) {
        boolean due = changed.getAndSet(false) || told.plus(QUIET).isBefore(now);
        told = due ? now : told;
        return due;
    }

    /** Tells it; false when nobody listens any more. */
    boolean tell(boolean ended) {
        return tell(emitter, ended);
    }

    static boolean tell(SseEmitter emitter, boolean ended) {
        try {
            emitter.send(SseEmitter.event().name(ended ? "ended" : "changed").data("1"));
            if (ended) {
                emitter.complete();
            }
            return !ended;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void leave() {
        emitter.complete();
    }
}
