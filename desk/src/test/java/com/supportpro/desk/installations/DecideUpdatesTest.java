package com.supportpro.desk.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PanelTest
class DecideUpdatesTest {

    private static final Actor ADA = Actor.named("ada");

    @Autowired
    PanelFixture desk;

    @Autowired
    DecideUpdates decisions;

    @Autowired
    UpdatePolicies policies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTwoDecideAtOnceBothHolds() {
        desk.begin();
        AddonId addon = desk.plugin("notifier", "ACTIVE");

        CompletableFuture<Void> other = transaction.execute(status -> {
            decisions.pin(addon, Version.of("3.0.0"), ADA);
            CompletableFuture<Void> skipping =
                    CompletableFuture.runAsync(() -> decisions.skip(addon, Version.of("2.0.0"), ADA));
            await().until(this::somebodyWaits);
            return skipping;
        });
        other.join();

        assertThat(policies.of(addon)).isEqualTo(new UpdatePolicy(Version.of("3.0.0"), Version.of("2.0.0"), null));
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
