package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.LicenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All quotes. */
@Repository
class Quotes {

    private final JdbcClient database;

    Quotes(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredQuote> find(QuoteId id) {
        return database.sql("select * from quote where id = :id")
                .param("id", id.value())
                .query(Quotes::quote)
                .optional();
    }

    /** As somebody finds it who orders by it; once used it is not to be used again. */
    record Offered(StoredQuote quote, boolean used) {}

    Optional<Offered> offered(QuoteId id) {
        return database.sql("""
                select q.*, exists (select 1 from purchase_order o where o.quote_id = q.id) as used from quote q
                where q.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Offered(quote(row, number), row.getBoolean("used")))
                .optional();
    }

    void add(StoredQuote quote) {
        database.sql("""
                insert into quote (id, licence_id, account_id, desk_id, publisher, slug, cycle, currency, list_net, discount, tax,
                  promotion, trial, tax_decision, created_at, expires_at)
                values (:id, :licence, :account, :desk, :publisher, :slug, :cycle, :currency, :net, :discount, :tax, :promotion,
                  :trial, cast(:decision as jsonb), :now, :expires)""")
                .param("id", quote.id().value())
                .param("licence", quote.licence().value())
                .param("account", quote.account().value())
                .param("desk", quote.desk().value())
                .param("publisher", quote.addon().publisher())
                .param("slug", quote.addon().slug())
                .param("cycle", quote.cycle().name())
                .param("currency", quote.listNet().currency())
                .param("net", quote.listNet().minorUnits())
                .param("discount", quote.discount().minorUnits())
                .param("tax", quote.tax().minorUnits())
                .param("promotion", quote.promotion())
                .param("trial", quote.trial())
                .param("decision", ProtocolJson.mapper().writeValueAsString(quote.decision()))
                .param("now", Times.sql(quote.createdAt()))
                .param("expires", Times.sql(quote.expiresAt()))
                .update();
    }

    /** Forgets those that nobody took. */
    int forget(Instant expiredBefore) {
        return database.sql("""
                delete from quote q where q.expires_at < :before
                  and not exists (select 1 from purchase_order o where o.quote_id = q.id)""").param("before", Times.sql(expiredBefore)).update();
    }

    private static StoredQuote quote(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new StoredQuote(
                new QuoteId(row.getObject("id", UUID.class)),
                new LicenceId(row.getObject("licence_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new DeskId(row.getObject("desk_id", UUID.class)),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Cycle.valueOf(row.getString("cycle")),
                new Money(currency, row.getLong("list_net")),
                new Money(currency, row.getLong("discount")),
                new Money(currency, row.getLong("tax")),
                row.getString("promotion"),
                row.getBoolean("trial"),
                ProtocolJson.mapper().readValue(row.getString("tax_decision"), TaxDecision.class),
                Times.read(row, "created_at"),
                Times.read(row, "expires_at"));
    }
}
