package com.supportpro.store.accounts;

import com.supportpro.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. */
@Repository
public class Accounts {

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Account open(NewAccount wanted) {
        Account account = wanted.opened(Times.now(clock));
        database.sql("""
                insert into account (id, name, country, currency, time_zone, created_at)
                values (:id, :name, :country, :currency, :timeZone, :createdAt)""")
                .param("id", account.id().value())
                .param("name", account.name())
                .param("country", account.country())
                .param("currency", account.currency().getCurrencyCode())
                .param("timeZone", account.timeZone().getId())
                .param("createdAt", Times.sql(account.createdAt()))
                .update();
        return account;
    }

    public void change(Account account) {
        database.sql("""
                update account set name = :name, country = :country, currency = :currency, time_zone = :timeZone
                where id = :id""")
                .param("id", account.id().value())
                .param("name", account.name())
                .param("country", account.country())
                .param("currency", account.currency().getCurrencyCode())
                .param("timeZone", account.timeZone().getId())
                .update();
    }

    public Optional<Account> find(AccountId id) {
        return database.sql("select * from account where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** The newest accounts first. */
    public List<Account> newest(int limit) {
        return database.sql("select * from account order by created_at desc, id limit :limit")
                .param("limit", limit)
                .query(Accounts::account)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                Account.currency(row.getString("currency")),
                Account.timeZone(row.getString("time_zone")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
