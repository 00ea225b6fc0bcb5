package com.supportpro.desk.installations;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.entitlements.EntitlementRestored;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a statement of the store entails is done beside the transaction that keeps it. */
@PanelTest
class FollowRightsTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    Operations operations;

    @Autowired
    ApplicationEventPublisher statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private AddonId addon;

    @BeforeEach
    void anAddon() {
        desk.begin();
        addon = desk.plugin("notifier", "INACTIVE");
    }

    @Test
    void whatIsRefusedTakesBackNothingOfWhatIsKept() {
        jdbc.sql("update installation set manifest = jsonb_set(manifest, '{requires}',"
                        + " '[{\"addon\": \"acme/gone\", \"version\": \"*\"}]')")
                .update();

        transaction.executeWithoutResult(status -> kept());

        assertThat(operations.recent(addon, 9)).extracting(Operation::action).containsExactly(Action.DEACTIVATE);
    }

    @Test
    void whatComesBackIsActivatedOnceTheStatementIsKept() {
        transaction.executeWithoutResult(status -> {
            kept();
            assertThat(operations.recent(addon, 9)).hasSize(1);
        });

        assertThat(desk.endedOf(addon))
                .extracting(Operation::action, Operation::requestedBy)
                .containsExactly(Action.ACTIVATE, "store");
    }

    @Test
    void whatIsNotKeptEntailsNothing() {
        transaction.executeWithoutResult(status -> {
            kept();
            status.setRollbackOnly();
        });

        assertThat(operations.recent(addon, 9)).isEmpty();
    }

    @Test
    void whatIsToldOutsideOfATransactionIsFollowedAtOnce() {
        kept();

        assertThat(operations.recent(addon, 9)).hasSize(2);
        assertThat(desk.endedOf(addon).action()).isEqualTo(Action.ACTIVATE);
    }

    /** The store has stopped the add-on, and now says that it may run. */
    private void kept() {
        jdbc.sql("""
                insert into operation (id, action, publisher, slug, version, requested_by, state, requested_at, ended_at)
                values (gen_random_uuid(), 'DEACTIVATE', :publisher, :slug, '1.0.0', 'store', 'SUCCEEDED', now(), now())""")
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .update();
        statements.publishEvent(new EntitlementRestored(addon));
    }
}
