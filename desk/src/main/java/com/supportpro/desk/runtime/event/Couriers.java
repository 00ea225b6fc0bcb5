package com.supportpro.desk.runtime.event;

import com.supportpro.protocol.AddonId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds each add-on its courier. */
@Component
public class Couriers {

    private final Outbox outbox;
    private final Progress progress;
    private final Clock clock;

    public Couriers(JdbcClient jdbc, JsonMapper json, Progress progress, Clock clock) {
        this.outbox = new Outbox(jdbc, json);
        this.progress = progress;
        this.clock = clock;
    }

    public Courier of(AddonId addon, Listener listener) {
        return new Courier(addon, listener, outbox, progress, clock);
    }
}
