package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.testkit.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What a purchase costs the database, so that it does not grow unnoticed. No time is asserted. */
@StoreTest
@Import(PurchaseCostTest.Surroundings.class)
@TestPropertySource(properties = "supportpro.store.jobs=false")
class PurchaseCostTest {

    private static final int MOST_STATEMENTS = 30;

    /** The quote; the order before its charge; the sandbox, which stands for the gateway; the order after it. */
    private static final int COMMITS = 4;

    @TestConfiguration
    static class Surroundings {

        @Bean
        static Statements statements() {
            return new Statements(thread -> !thread.startsWith("scheduling"));
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Statements statements;

    @LocalServerPort
    int port;

    private AddonId addon;
    private Shop.Buyer buyer;

    @BeforeEach
    void aCustomerHasBoughtBefore() {
        buyer = shop.buyer(port);
        shop.card(buyer, TestCard.APPROVES);
        AddonId other = shop.forSale(port, Shop.PRICE).addon();
        assertThat(buyer.buy(other, "monthly").statusCode()).isEqualTo(201);
        addon = shop.forSale(port, Shop.PRICE).addon();
    }

    @Test
    void aQuoteAndItsOrderTakeFewStatementsAndFourCommits() {
        statements.reset();
        Quote quote = buyer.quote(addon, "monthly");
        assertThat(buyer.order(quote).statusCode()).isEqualTo(201);
        assertThat(statements.sent())
                .as(String.join("\n---\n", statements.sent()))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements.commits()).isEqualTo(COMMITS);
    }
}
