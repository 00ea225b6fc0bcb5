package com.supportpro.store.accounting;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal and the invoices row by row, without ever holding all of them. */
@Repository
class Exports {

    private static final int AT_ONCE = 500;

    private static final String JOURNAL = """
            select t.id, t.at, t.event, e.account, e.currency, e.amount, i.number, a.name as customer
            from journal_transaction t join journal_entry e on e.transaction_id = t.id
              left join invoice i on i.id = e.invoice_id left join account a on a.id = i.account_id
            where t.at >= :start and t.at < :end order by t.id, e.account""";

    private static final String INVOICES = """
            select number, issued_at, 'invoice' as kind, '' as corrects, customer, country, vat_id, tax, state, currency,
              net, tax_amount, net + tax_amount as total, case when first then paid else 0 end as paid,
              case when first then refunded else 0 end as refunded, due_at, paid_at, category, rate, tax_country, series,
              year, sequence
            from (select i.number, i.issued_at, i.buyer ->> 'name' as customer, i.buyer ->> 'country' as country,
                i.buyer -> 'details' ->> 'vatId' as vat_id, i.tax_decision ->> 'kind' as tax, i.state, i.currency, t.net,
                t.tax as tax_amount, i.paid, i.refunded, i.due_at, i.paid_at, t.tax_category as category, t.rate,
                i.tax_decision -> 'evidence' ->> 'taxCountry' as tax_country, i.series, i.year, i.sequence,
                row_number() over (partition by i.id order by t.tax_category, t.rate) = 1 as first
              from invoice i join invoice_tax t on t.invoice_id = i.id
              where i.number is not null and i.issued_at >= :start and i.issued_at < :end) issued
            union all
            select c.number, c.issued_at, 'credit note', i.number, i.buyer ->> 'name', i.buyer ->> 'country',
              i.buyer -> 'details' ->> 'vatId', i.tax_decision ->> 'kind', c.reason, c.currency, -c.net, -c.tax, -c.total,
              0, 0, null, null, i.tax_decision ->> 'category', cast(i.tax_decision ->> 'ratePercent' as numeric),
              i.tax_decision -> 'evidence' ->> 'taxCountry', c.series, c.year, c.sequence
            from credit_note c join invoice i on i.id = c.invoice_id where c.issued_at >= :start and c.issued_at < :end
            order by series desc, year, sequence, category, rate""";

    private final JdbcClient database;
    private final TransactionTemplate reading;

    Exports(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Debits are positive, credits negative; each transaction sums to zero. */
    void journal(Range range, CsvWriter csv) {
        csv.row("transaction", "at", "event", "account", "currency", "amount", "invoice", "customer");
        each(
                JOURNAL,
                range,
                row -> csv.row(
                        row.getString("id"),
                        Times.read(row, "at"),
                        row.getString("event"),
                        row.getString("account"),
                        row.getString("currency"),
                        amount(row, "amount"),
                        row.getString("number"),
                        row.getString("customer")));
    }

    /** Invoices and credit notes, the latter negative, by their numbers: a row for each of their tax categories and rates. */
    void invoices(Range range, CsvWriter csv) {
        csv.row(
                "number",
                "issued",
                "kind",
                "corrects",
                "customer",
                "country",
                "vat id",
                "tax rule",
                "state or reason",
                "currency",
                "net",
                "tax",
                "total",
                "paid",
                "refunded",
                "due",
                "paid at",
                "tax category",
                "tax rate",
                "tax country");
        each(
                INVOICES,
                range,
                row -> csv.row(
                        row.getString("number"),
                        Times.read(row, "issued_at"),
                        row.getString("kind"),
                        row.getString("corrects"),
                        row.getString("customer"),
                        row.getString("country"),
                        row.getString("vat_id"),
                        row.getString("tax"),
                        row.getString("state"),
                        row.getString("currency"),
                        amount(row, "net"),
                        amount(row, "tax_amount"),
                        amount(row, "total"),
                        amount(row, "paid"),
                        amount(row, "refunded"),
                        Times.readNullable(row, "due_at"),
                        Times.readNullable(row, "paid_at"),
                        row.getString("category"),
                        percent(row.getBigDecimal("rate")),
                        row.getString("tax_country")));
    }

    /** PostgreSQL sends row by row only within a transaction. */
    private void each(String sql, Range range, RowCallbackHandler row) {
        reading.executeWithoutResult(status -> database.sql(sql)
                .param("start", range.start())
                .param("end", range.end())
                .withFetchSize(AT_ONCE)
                .query(row));
    }

    /** Without the noughts that say nothing: 19, not 19.0000. */
    private static BigDecimal percent(BigDecimal rate) {
        return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getString("currency"), row.getLong(column)).amount();
    }
}
