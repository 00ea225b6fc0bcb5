package com.supportpro.desk.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.desk.purchases.FakeBilling;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.store.InstalledAddons;
import com.supportpro.protocol.store.InstalledAddons.Installed;
import com.supportpro.protocol.store.InstalledAddons.State;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportAddonsTest {

    private final SettableClock clock = new SettableClock();
    private final FakeBilling billing = new FakeBilling(clock);
    private final LinkedFixture linked = new LinkedFixture(billing.url(), billing.key);
    private InstalledAddons installed = webhook("1.0.0", State.ACTIVE);
    private final ReportAddons report = new ReportAddons(() -> installed, linked.calls, linked.link, clock);

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void aChangeIsToldOnceAndAllOfItAFewTimesADay() {
        report.now();
        report.now();
        assertThat(billing.reports).containsExactly(webhook("1.0.0", State.ACTIVE));

        installed = webhook("1.0.1", State.FAILED);
        report.now();
        assertThat(billing.reports).hasSize(2).last().isEqualTo(installed);

        clock.advance(Duration.ofHours(5));
        report.now();
        clock.advance(Duration.ofHours(1));
        report.now();
        assertThat(billing.reports).hasSize(3);
    }

    @Test
    void aStoreInTroubleIsLeftAloneForLongerAndLonger() {
        billing.cloned = true;
        int calls = billing.calls;
        for (int minute = 0; minute < 60; minute++) {
            report.now();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(billing.calls - calls).isEqualTo(6);

        billing.cloned = false;
        clock.advance(Duration.ofHours(5));
        report.now();
        report.now();
        assertThat(billing.reports).containsExactly(installed);
    }

    @Test
    void withoutTheStoreNothingIsToldAndNothingBreaks() {
        billing.close();

        report.now();

        assertThat(billing.reports).isEmpty();
    }

    private static InstalledAddons webhook(String version, State state) {
        return new InstalledAddons(List.of(new Installed(new AddonId("acme", "webhook"), Version.of(version), state)));
    }
}
