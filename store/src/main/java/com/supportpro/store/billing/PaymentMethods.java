package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.gateway.NewMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All payment methods that were not removed. */
@Repository
public class PaymentMethods {

    private final JdbcClient database;
    private final Clock clock;

    PaymentMethods(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<PaymentMethod> of(AccountId account) {
        return database.sql("""
                select * from payment_method where account_id = :account and removed_at is null
                order by preferred desc, created_at desc""")
                .param("account", account.value())
                .query(PaymentMethods::method)
                .list();
    }

    /** The one that purchases and renewals charge. */
    public Optional<PaymentMethod> preferred(AccountId account) {
        return of(account).stream().filter(PaymentMethod::preferred).findFirst();
    }

    public Optional<PaymentMethod> find(AccountId account, PaymentMethodId id) {
        return of(account).stream().filter(method -> method.id().equals(id)).findFirst();
    }

    /** Also one that was removed since: a payment that is running goes on with it. */
    public Optional<PaymentMethod> everKnown(PaymentMethodId id) {
        return database.sql("select * from payment_method where id = :id")
                .param("id", id.value())
                .query(PaymentMethods::method)
                .optional();
    }

    /** Adds it and charges it from now on; one that is known already is only preferred. What was removed stays removed. */
    @Transactional
    public PaymentMethod add(AccountId account, String gateway, NewMethod entered) {
        PaymentMethodId id = new PaymentMethodId(database.sql("""
                insert into payment_method (id, account_id, gateway, token, label, expires_on, created_at)
                values (:id, :account, :gateway, :token, :label, :expires, :now)
                on conflict (gateway, token) do update set label = excluded.label
                  where payment_method.account_id = :account and payment_method.removed_at is null
                returning id""")
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("gateway", gateway)
                .param("token", entered.token())
                .param("label", entered.label())
                .param("expires", entered.expiresOn())
                .param("now", Times.sql(Times.now(clock)))
                .query(UUID.class)
                .single());
        prefer(account, id);
        return find(account, id).orElseThrow();
    }

    @Transactional
    public void prefer(AccountId account, PaymentMethodId id) {
        database.sql(
                        "update payment_method set preferred = false where account_id = :account and preferred and id <> :id")
                .param("account", account.value())
                .param("id", id.value())
                .update();
        database.sql("""
                update payment_method set preferred = true
                where account_id = :account and id = :id and removed_at is null""")
                .param("account", account.value())
                .param("id", id.value())
                .update();
    }

    /** Whether the account had it, and removed it. */
    public boolean removed(AccountId account, String gateway, String token) {
        return database.sql("""
                select count(*) from payment_method
                where account_id = :account and gateway = :gateway and token = :token and removed_at is not null""")
                        .param("account", account.value())
                        .param("gateway", gateway)
                        .param("token", token)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Removes it; another one has to be preferred for further charges. */
    @Transactional
    public void remove(AccountId account, PaymentMethodId id) {
        database.sql("""
                update payment_method set removed_at = :now, preferred = false
                where account_id = :account and id = :id and removed_at is null""")
                .param("now", Times.sql(Times.now(clock)))
                .param("account", account.value())
                .param("id", id.value())
                .update();
    }

    private static PaymentMethod method(ResultSet row, int number) throws SQLException {
        return new PaymentMethod(
                new PaymentMethodId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("gateway"),
                row.getString("token"),
                row.getString("label"),
                row.getObject("expires_on", LocalDate.class),
                row.getBoolean("preferred"));
    }
}
