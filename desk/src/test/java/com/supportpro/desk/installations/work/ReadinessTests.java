package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.protocol.AddonId;
import com.supportpro.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;

/** A balancer sends nobody to a node that is not there yet, or is about to go. */
class ReadinessTests {

    private static final AddonId ADDON = new AddonId("acme", "webhook");

    @TempDir
    Path folder;

    @Test
    void aNodeIsReadyOnceWhatItShouldRunIsStartedOrHasFailedTo() {
        var clock = new SettableClock();
        var starting = new Starting(clock);
        var health = new AddonsHealthIndicator(starting);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        starting.begin(List.of(ADDON));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        starting.ended(ADDON);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        starting.begin(List.of(ADDON));
        clock.advance(Duration.ofMinutes(2));
        assertThat(health.health().getStatus()).as("not kept away for ever").isEqualTo(Status.UP);
    }

    @Test
    void whatFailsToStartKeepsNoNodeAway() {
        var desk = new LifecycleDesk(folder);
        desk.process().run(Action.INSTALL, desk.store.publish("webhook"));
        desk.runtime.broken = "1.0.0";

        LifecycleDesk.Process process = desk.process();
        process.boot.run();

        assertThat(process.starting.over()).isTrue();
    }

    @Test
    void aNodeThatGoesSaysSoAndWaitsUnlessItIsTheOnlyOne() {
        var desk = new LifecycleDesk(folder.resolve("one"));
        NodeLog nodes = desk.process().nodes;
        List<Object> told = new ArrayList<>();
        List<Duration> waited = new ArrayList<>();
        var drain = new Drain(told::add, nodes, waited::add, Duration.ofSeconds(5));

        drain.stop();
        assertThat(told)
                .first()
                .isInstanceOfSatisfying(
                        AvailabilityChangeEvent.class,
                        event -> assertThat(event.getState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC));
        assertThat(waited).isEmpty();

        desk.node(folder.resolve("two"), "machine-2").process();
        drain.stop();
        assertThat(waited).containsExactly(Duration.ofSeconds(5));
    }
}
