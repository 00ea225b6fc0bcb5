package com.supportpro.desk.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PanelTest
class MarketplaceTest {

    private static final AddonId ADDON = AddonId.parse("acme/notifier");
    private static final int LOOKS = 400;
    private static final CatalogueQuery EVERYTHING = new CatalogueQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            CatalogueQuery.PriceFilter.ANY,
            Optional.empty(),
            Set.of(),
            CatalogueQuery.Sort.BEST,
            0,
            10);

    @Autowired
    Marketplace marketplace;

    @Autowired
    Browse browse;

    @Autowired
    PanelFixture desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicBoolean looking = new AtomicBoolean(true);

    @BeforeEach
    void aDesk() {
        desk.begin();
        desk.plugin("notifier", "ACTIVE");
    }

    @AfterEach
    void noTrace() {
        jdbc.sql("delete from operation").update();
    }

    /** The end of an operation and what it made of the add-on are one commit. */
    @Test
    void nobodySeesAnOperationEndedThatHasNotYetChangedItsAddon() {
        CompletableFuture<Void> working = CompletableFuture.runAsync(this::work);
        try {
            for (int look = 0; look < LOOKS; look++) {
                isWhole(marketplace.situation(ADDON).orElseThrow());
                isWhole(browse.look(EVERYTHING, Status.INSTALLED).items().get(0));
            }
        } finally {
            looking.set(false);
            working.join();
        }
    }

    private static void isWhole(Situation here) {
        assertThat(here.running())
                .as(here.toString())
                .isEqualTo(here.installation().map(Installation::state).orElseThrow() == Installation.State.INACTIVE);
    }

    private void work() {
        var transaction = new TransactionTemplate(transactions);
        while (looking.get()) {
            transaction.executeWithoutResult(any -> begin());
            transaction.executeWithoutResult(any -> end());
        }
    }

    private void begin() {
        jdbc.sql("update installation set state = 'INACTIVE'").update();
        jdbc.sql("""
                insert into operation (id, action, publisher, slug, requested_by, state, requested_at, lease_owner, lease_until)
                values (?, 'ACTIVATE', 'acme', 'notifier', 'admin', 'RUNNING', now(), 'this test', now() + interval '1 hour')""").param(UUID.randomUUID()).update();
    }

    private void end() {
        jdbc.sql("update installation set state = 'ACTIVE'").update();
        jdbc.sql("""
                update operation set state = 'SUCCEEDED', ended_at = now(), lease_owner = null, lease_until = null
                where state = 'RUNNING'""").update();
    }
}
