package com.supportpro.store.billing.gateway.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The test cards that customers entered. */
@Repository
public class SandboxCards {

    private final JdbcClient database;
    private final Clock clock;

    SandboxCards(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token for the card, of that account only. */
    public String enter(UUID account, TestCard card) {
        String token = "card-" + UUID.randomUUID();
        database.sql("""
                insert into sandbox_card (token, account_id, card, created_at) values (:token, :account, :card, :now)""")
                .param("token", token)
                .param("account", account)
                .param("card", card.name())
                .param("now", SandboxPayments.sql(clock.instant()))
                .update();
        return token;
    }

    /** Empty when it is another account's. */
    public Optional<TestCard> find(UUID account, String token) {
        return database.sql("select card from sandbox_card where token = :token and account_id = :account")
                .param("token", token)
                .param("account", account)
                .query((row, number) -> TestCard.valueOf(row.getString("card")))
                .optional();
    }

    /** Begins to enter a card. */
    public UUID begin(UUID account, URI back) {
        UUID setup = UUID.randomUUID();
        database.sql("""
                insert into sandbox_setup (id, account_id, back, created_at) values (:id, :account, :back, :now)""")
                .param("id", setup)
                .param("account", account)
                .param("back", back.toString())
                .param("now", SandboxPayments.sql(clock.instant()))
                .update();
        return setup;
    }

    /** Where the customer goes back to; empty when it is another account's. */
    public Optional<URI> back(UUID account, UUID setup) {
        return database.sql("select back from sandbox_setup where id = :id and account_id = :account")
                .param("id", setup)
                .param("account", account)
                .query((row, number) -> URI.create(row.getString("back")))
                .optional();
    }

    /** Ends with this card; entered again, the first one stays. */
    @Transactional
    public void finish(UUID account, UUID setup, TestCard card) {
        database.sql(
                        "update sandbox_setup set token = :token where id = :id and account_id = :account and token is null")
                .param("token", enter(account, card))
                .param("id", setup)
                .param("account", account)
                .update();
    }

    /** Empty when nothing was entered. */
    public Optional<String> entered(UUID account, UUID setup) {
        return database.sql("""
                select token from sandbox_setup where id = :id and account_id = :account and token is not null""")
                .param("id", setup)
                .param("account", account)
                .query(String.class)
                .optional();
    }
}
