package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All credit notes. */
@Repository
public class CreditNotes {

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;

    CreditNotes(JdbcClient database, Numbers numbers, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    public List<CreditNote> of(InvoiceId invoice) {
        return database.sql("select * from credit_note where invoice_id = :invoice order by issued_at, sequence")
                .param("invoice", invoice.value())
                .query(CreditNotes::note)
                .list();
    }

    public Optional<CreditNote> find(String number) {
        return database.sql("select * from credit_note where number = :number")
                .param("number", number)
                .query(CreditNotes::note)
                .optional();
    }

    CreditNote issue(Invoice invoice, Money net, Money tax, String reason) {
        Instant now = Times.now(clock);
        Numbers.Number number = numbers.next(
                Numbers.CREDIT_NOTES, now.atZone(invoice.buyer().timeZone()).getYear());
        CreditNote note =
                new CreditNote(CreditNoteId.next(), number.text(), invoice.id(), net, tax, net.plus(tax), reason, now);
        database.sql("""
                insert into credit_note (id, number, series, year, sequence, invoice_id, currency, net, tax, total, reason, issued_at)
                values (:id, :number, :series, :year, :sequence, :invoice, :currency, :net, :tax, :total, :reason, :at)""")
                .param("id", note.id().value())
                .param("number", note.number())
                .param("series", number.series())
                .param("year", number.year())
                .param("sequence", number.sequence())
                .param("invoice", invoice.id().value())
                .param("currency", net.currency())
                .param("net", net.minorUnits())
                .param("tax", tax.minorUnits())
                .param("total", note.total().minorUnits())
                .param("reason", reason)
                .param("at", Times.sql(now))
                .update();
        return note;
    }

    private static CreditNote note(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new CreditNote(
                new CreditNoteId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new Money(currency, row.getLong("net")),
                new Money(currency, row.getLong("tax")),
                new Money(currency, row.getLong("total")),
                row.getString("reason"),
                Times.read(row, "issued_at"));
    }
}
