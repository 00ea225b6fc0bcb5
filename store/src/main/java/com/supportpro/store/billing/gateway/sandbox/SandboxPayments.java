package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.protocol.Money;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sandbox charged. */
@Repository
class SandboxPayments {

    private final JdbcClient database;

    SandboxPayments(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is new. */
    boolean add(SandboxPayment payment) {
        return database.sql("""
                        insert into sandbox_payment (id, account_id, token, card, currency, amount, description, back, state,
                            code, created_at, succeeds_at)
                        values (:id, :account, :token, :card, :currency, :amount, :description, :back, :state,
                            :code, :createdAt, :succeedsAt)
                        on conflict (id) do nothing""")
                        .param("id", payment.id())
                        .param("account", payment.account())
                        .param("token", payment.token())
                        .param("card", payment.card().map(TestCard::name).orElse(null))
                        .param("currency", payment.amount().currency())
                        .param("amount", payment.amount().minorUnits())
                        .param("description", payment.description())
                        .param("back", payment.back().toString())
                        .param("state", payment.state().name())
                        .param("code", payment.code())
                        .param("createdAt", sql(payment.createdAt()))
                        .param(
                                "succeedsAt",
                                payment.succeedsAt().map(SandboxPayments::sql).orElse(null))
                        .update()
                == 1;
    }

    Optional<SandboxPayment> find(UUID id) {
        return database.sql("select * from sandbox_payment where id = :id")
                .param("id", id)
                .query(SandboxPayments::payment)
                .optional();
    }

    /** Until the transaction ends nobody else moves it. */
    Optional<SandboxPayment> lock(UUID id) {
        return database.sql("select * from sandbox_payment where id = :id for update")
                .param("id", id)
                .query(SandboxPayments::payment)
                .optional();
    }

    /** Whether it still stood there. */
    boolean move(UUID id, SandboxState from, SandboxState to, String code) {
        return database.sql("update sandbox_payment set state = :to, code = :code where id = :id and state = :from")
                        .param("to", to.name())
                        .param("code", code)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Lets those succeed whose time has come. */
    List<UUID> succeed(Instant now) {
        return database.sql("""
                update sandbox_payment set state = 'SUCCEEDED', code = '', succeeds_at = null
                where succeeds_at <= :now returning id""").param("now", sql(now)).query(UUID.class).list();
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SandboxPayment payment(ResultSet row, int number) throws SQLException {
        return new SandboxPayment(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("token"),
                Optional.ofNullable(row.getString("card")).map(TestCard::valueOf),
                new Money(row.getString("currency"), row.getLong("amount")),
                row.getString("description"),
                URI.create(row.getString("back")),
                SandboxState.valueOf(row.getString("state")),
                row.getString("code"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("succeeds_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
