package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.DunningStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about unpaid renewals. */
@Repository
class DunningSteps {

    private final JdbcClient database;

    DunningSteps(JdbcClient database) {
        this.database = database;
    }

    /** With the times at which it was done; the issue is one of them. */
    List<DunningStep> done(Invoice invoice) {
        List<DunningStep> done = new ArrayList<>();
        if (invoice.issuedAt() != null) {
            done.add(new DunningStep(DunningStep.Kind.INVOICE, 0, invoice.issuedAt()));
        }
        done.addAll(database.sql("select kind, number, at from dunning_step where invoice_id = :invoice order by at")
                .param("invoice", invoice.id().value())
                .query((row, number) -> new DunningStep(
                        DunningStep.Kind.valueOf(row.getString("kind")), row.getInt("number"), Times.read(row, "at")))
                .list());
        return done;
    }

    /** For one that nobody was asked for in time: counts as asked for then, so that its retries follow from there. */
    void askedFor(InvoiceId invoice, Instant at) {
        database.sql("""
                insert into dunning_step (invoice_id, kind, number, at) select :invoice, 'CHARGE', 0, :at
                where not exists (select 1 from dunning_step where invoice_id = :invoice and kind = 'CHARGE')
                on conflict do nothing""")
                .param("invoice", invoice.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** Notes that it is done; the database refuses a second time. */
    void add(InvoiceId invoice, DunningStep step) {
        database.sql("insert into dunning_step (invoice_id, kind, number, at) values (:invoice, :kind, :number, :at)")
                .param("invoice", invoice.value())
                .param("kind", step.kind().name())
                .param("number", step.number())
                .param("at", Times.sql(step.at()))
                .update();
    }
}
