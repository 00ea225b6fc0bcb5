package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All licences. */
@Repository
public class Licences {

    private final JdbcClient database;
    private final Clock clock;

    Licences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Issues an active licence with a new key. */
    public Licence issue(AccountId holder) {
        return issue(holder, "");
    }

    /** Issues an active licence with a new key and what the vendor calls it. */
    public Licence issue(AccountId holder, String label) {
        return put(new Licence(
                LicenceId.next(), LicenceKey.generate(), holder, LicenceState.ACTIVE, Times.now(clock), label.strip()));
    }

    /** Issues an active licence with a key that was printed or sold elsewhere. */
    public Licence issue(AccountId holder, LicenceKey key) {
        return put(new Licence(LicenceId.next(), key, holder, LicenceState.ACTIVE, Times.now(clock), ""));
    }

    private Licence put(Licence licence) {
        database.sql("""
                insert into licence (id, key, account_id, state, issued_at, changed_at, label)
                values (:id, :key, :account, :state, :now, :now, :label)""")
                .param("id", licence.id().value())
                .param("key", licence.key().value())
                .param("account", licence.holder().value())
                .param("state", licence.state().name())
                .param("now", Times.sql(licence.issuedAt()))
                .param("label", licence.label())
                .update();
        return licence;
    }

    public Optional<Licence> find(LicenceId id) {
        return database.sql("select * from licence where id = :id")
                .param("id", id.value())
                .query(Licences::licence)
                .optional();
    }

    public Optional<Licence> find(LicenceKey key) {
        return database.sql("select * from licence where key = :key")
                .param("key", key.value())
                .query(Licences::licence)
                .optional();
    }

    /** Keeps all others who lock it waiting until the transaction ends: what is done about one licence's money is done one by one. */
    public Licence lock(LicenceId id) {
        return database.sql("select * from licence where id = :id for no key update")
                .param("id", id.value())
                .query(Licences::licence)
                .single();
    }

    /** Those that the account holds, the oldest first. */
    public List<Licence> of(AccountId holder) {
        return database.sql("select * from licence where account_id = :account order by issued_at, id")
                .param("account", holder.value())
                .query(Licences::licence)
                .list();
    }

    /** Suspends or reinstates; again does no harm. */
    public void put(LicenceId id, LicenceState state) {
        database.sql("update licence set state = :state, changed_at = :now where id = :id and state <> :state")
                .param("state", state.name())
                .param("now", Times.sql(Times.now(clock)))
                .param("id", id.value())
                .update();
    }

    /** Lets another account hold it from now on. */
    public void give(LicenceId id, AccountId holder) {
        database.sql("update licence set account_id = :account, changed_at = :now where id = :id")
                .param("account", holder.value())
                .param("now", Times.sql(Times.now(clock)))
                .param("id", id.value())
                .update();
    }

    /**
     * The licence that a desk may register under.
     *
     * @throws UnknownLicenceException when there is none
     * @throws SuspendedLicenceException when it is suspended
     */
    Licence usable(LicenceKey key) {
        Licence licence = database.sql("select * from licence where key = :key for share")
                .param("key", key.value())
                .query(Licences::licence)
                .optional()
                .orElseThrow(() -> new UnknownLicenceException(key));
        if (!licence.active()) {
            throw new SuspendedLicenceException(key);
        }
        return licence;
    }

    private static Licence licence(ResultSet row, int number) throws SQLException {
        return new Licence(
                new LicenceId(row.getObject("id", UUID.class)),
                new LicenceKey(row.getString("key")),
                new AccountId(row.getObject("account_id", UUID.class)),
                LicenceState.valueOf(row.getString("state")),
                Times.read(row, "issued_at"),
                row.getString("label"));
    }
}
