package com.supportpro.desk.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.Reference;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LoaderWatchTest {

    @Test
    void countsLoadersThatSomethingHoldsInMemory() {
        SettableClock clock = new SettableClock();
        MeterRegistry meters = new SimpleMeterRegistry();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("meters", meters);
        LoaderWatch watch = new LoaderWatch(clock, beans.getBeanProvider(MeterRegistry.class));
        ClassLoader held = new ClassLoader() {};

        watch.watch("held", held);
        watch.look();
        assertThat(watch.leaked()).as("it has a while to go").isZero();

        clock.advance(Duration.ofMinutes(3));
        watch.look();
        watch.look();
        assertThat(meters.get("supportpro.addon.leaked").gauge().value()).isEqualTo(1);
        Reference.reachabilityFence(held);
    }
}
