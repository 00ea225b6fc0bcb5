package com.supportpro.store.oauth;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Version;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.LicenceKey;
import com.supportpro.store.licences.LicenceState;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads at once who is behind a token: each call of a desk begins with it. */
@Repository
class DeskCallers {

    private final JdbcClient database;

    DeskCallers(JdbcClient database) {
        this.database = database;
    }

    /** Empty when the desk was retired, or there is no such account. */
    Optional<DeskCaller> find(DeskId desk, AccountId account) {
        return database.sql("""
                select d.id as desk_id, d.licence_id, d.name as desk_name, d.url, d.version, d.registered_at, d.last_seen_at,
                  d.linked_at, d.link_notice, d.retired_at, l.key, l.account_id as holder_id, l.state, l.issued_at, l.label,
                  a.id as account_id, a.name as account_name, a.country, a.currency, a.time_zone, a.created_at
                from desk d join licence l on l.id = d.licence_id join account a on a.id = :account
                where d.id = :desk and d.retired_at is null""")
                .param("desk", desk.value())
                .param("account", account.value())
                .query((row, number) -> new DeskCaller(desk(row), licence(row), account(row)))
                .optional();
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                new DeskId(row.getObject("desk_id", UUID.class)),
                new LicenceId(row.getObject("licence_id", UUID.class)),
                row.getString("desk_name"),
                URI.create(row.getString("url")),
                Version.of(row.getString("version")),
                Times.read(row, "registered_at"),
                Times.read(row, "last_seen_at"),
                Times.readNullable(row, "linked_at"),
                row.getString("link_notice"),
                Times.readNullable(row, "retired_at"));
    }

    private static Licence licence(ResultSet row) throws SQLException {
        return new Licence(
                new LicenceId(row.getObject("licence_id", UUID.class)),
                new LicenceKey(row.getString("key")),
                new AccountId(row.getObject("holder_id", UUID.class)),
                LicenceState.valueOf(row.getString("state")),
                Times.read(row, "issued_at"),
                row.getString("label"));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                row.getString("country"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                Times.read(row, "created_at"));
    }
}
