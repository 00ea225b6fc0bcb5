package com.supportpro.store.accounting;

import com.supportpro.protocol.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what the exports list. */
@Repository
class Sums {

    private final JdbcClient database;

    Sums(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Totals of(Range range) {
        return Totals.of(journal(range), issued(range), open());
    }

    private List<Totals.Booked> journal(Range range) {
        return ranged("""
                select e.account, e.currency, sum(e.amount) as amount
                from journal_transaction t join journal_entry e on e.transaction_id = t.id
                where t.at >= :start and t.at < :end group by e.account, e.currency order by e.currency, e.account""", range)
                .query((row, number) -> new Totals.Booked(row.getString("account"), money(row, "amount")))
                .list();
    }

    private List<Totals.Issued> issued(Range range) {
        return ranged("""
                select currency, sum(invoices) as invoices, sum(notes) as notes, sum(net) as net, sum(tax) as tax,
                  sum(total) as total
                from (select currency, 1 as invoices, 0 as notes, net, tax, total from invoice
                    where number is not null and issued_at >= :start and issued_at < :end
                  union all select currency, 0, 1, -net, -tax, -total from credit_note
                    where issued_at >= :start and issued_at < :end) issued
                group by currency order by currency""", range)
                .query((row, number) -> new Totals.Issued(
                        row.getLong("invoices"),
                        row.getLong("notes"),
                        money(row, "net"),
                        money(row, "tax"),
                        money(row, "total")))
                .list();
    }

    /** Now, whatever the range: the state of an invoice in the past is not kept. */
    private List<Totals.Open> open() {
        return database.sql("""
                select currency, sum(booked) as booked, sum(open) as open from (
                  select currency, amount as booked, 0 as open from journal_entry where account = 'receivable'
                  union all select currency, 0, total - paid from invoice where state = 'OPEN') owed
                group by currency order by currency""")
                .query((row, number) -> new Totals.Open(money(row, "booked"), money(row, "open")))
                .list();
    }

    private JdbcClient.StatementSpec ranged(String sql, Range range) {
        return database.sql(sql).param("start", range.start()).param("end", range.end());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getString("currency"), row.getLong(column));
    }
}
