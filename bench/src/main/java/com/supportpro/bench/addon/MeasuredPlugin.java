package com.supportpro.bench.addon;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.Storage;
import com.supportpro.addon.route.RouteAnswer;
import java.time.Duration;
import java.util.Map;

/** One of everything that a small plugin has: a schedule, a route, a setting, a value kept. */
public final class MeasuredPlugin implements Plugin {

    @Override
    public void start(AddonContext desk) {
        Storage storage = desk.storage();
        storage.put("started", desk.clock().instant().toString());
        desk.schedules()
                .every(
                        "count",
                        Duration.ofHours(1),
                        () -> storage.put("counted", desk.clock().instant().toString()));
        desk.routes()
                .post(
                        "measure",
                        request -> new RouteAnswer(
                                200,
                                desk.json()
                                        .write(Map.of(
                                                "greeting",
                                                desk.settings().text("greeting").orElse(""),
                                                "bytes",
                                                request.body().length))));
    }
}
