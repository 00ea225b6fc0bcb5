package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.Buyer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as buyers. */
@Repository
public class Buyers {

    private final JdbcClient database;
    private final Clock clock;

    Buyers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public TaxDetails details(AccountId account) {
        return block(account).details();
    }

    public void put(AccountId account, TaxDetails details) {
        database.sql("""
                insert into tax_details (account_id, company, street, postcode, city, vat_id, vat_checked_at, changed_at)
                values (:account, :company, :street, :postcode, :city, :vatId, :checked, :now)
                on conflict (account_id) do update set company = :company, street = :street, postcode = :postcode,
                  city = :city, vat_id = :vatId, vat_checked_at = :checked, changed_at = :now""")
                .param("account", account.value())
                .param("company", details.company())
                .param("street", details.street())
                .param("postcode", details.postcode())
                .param("city", details.city())
                .param("vatId", details.vatId())
                .param("checked", details.vatCheckedAt() == null ? null : Times.sql(details.vatCheckedAt()))
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }

    /** Takes the VAT id off the account; false when it has none, or another one now. */
    public boolean forgetVatId(AccountId account, String vatId) {
        return database.sql("""
                update tax_details set vat_id = '', vat_checked_at = null, changed_at = :now
                where account_id = :account and vat_id = :vatId and vat_id <> ''""")
                        .param("now", Times.sql(Times.now(clock)))
                        .param("account", account.value())
                        .param("vatId", vatId)
                        .update()
                == 1;
    }

    public Buyer buyer(AccountId account) {
        return block(account).buyer();
    }

    /** The buyer as an invoice keeps it. */
    BuyerBlock block(AccountId account) {
        return database.sql("""
                select a.name, a.country, a.time_zone, t.* from account a left join tax_details t on t.account_id = a.id
                where a.id = :account""")
                .param("account", account.value())
                .query((row, number) -> block(row))
                .single();
    }

    /** Of a query that joins the account and its tax details. */
    static BuyerBlock block(ResultSet row) throws SQLException {
        return new BuyerBlock(
                row.getString("name"), row.getString("country"), ZoneId.of(row.getString("time_zone")), details(row));
    }

    private static TaxDetails details(ResultSet row) throws SQLException {
        return row.getString("company") == null
                ? TaxDetails.NONE
                : new TaxDetails(
                        row.getString("company"),
                        row.getString("street"),
                        row.getString("postcode"),
                        row.getString("city"),
                        row.getString("vat_id"),
                        Times.readNullable(row, "vat_checked_at"));
    }
}
