package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.LicenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in one statement what a quote and an order have to know of their buyer. */
@Repository
class Standings {

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    Standing of(AccountId account, LicenceId licence, AddonId addon) {
        return database.sql("""
                select a.id as account_id, a.name, a.country, a.time_zone, d.company, d.street, d.postcode, d.city, d.vat_id,
                  d.vat_checked_at, o.id as in_place, t.order_id as trial, e.held, m.id as method, m.gateway, m.token, m.label,
                  m.expires_on
                from account a left join tax_details d on d.account_id = a.id
                left join payment_method m on m.account_id = a.id and m.preferred and m.removed_at is null
                left join trial t on t.licence_id = :licence and t.publisher = :publisher and t.slug = :slug
                left join entitlement e on e.licence_id = :licence and e.publisher = :publisher and e.slug = :slug
                left join purchase_order o on o.licence_id = :licence and o.publisher = :publisher and o.slug = :slug
                  and o.state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE')
                where a.id = :account""")
                .param("account", account.value())
                .param("licence", licence.value())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .query((row, number) -> new Standing(
                        Buyers.block(row),
                        order(row, "in_place"),
                        order(row, "trial"),
                        row.getString("held"),
                        method(row)))
                .single();
    }

    private static @Nullable OrderId order(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new OrderId(id);
    }

    private static Optional<PaymentMethod> method(ResultSet row) throws SQLException {
        UUID id = row.getObject("method", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new PaymentMethod(
                        new PaymentMethodId(id),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("gateway"),
                        row.getString("token"),
                        row.getString("label"),
                        row.getObject("expires_on", LocalDate.class),
                        true));
    }
}
