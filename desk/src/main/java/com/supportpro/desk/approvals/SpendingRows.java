package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What purchases have taken out of the months. */
@Repository
class SpendingRows {

    private final JdbcClient jdbc;

    SpendingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is spent or set aside, in minor units. */
    long taken(YearMonth month, String currency) {
        return jdbc.sql("""
                        select coalesce(sum(minor_units), 0) from spending
                         where month = :month and currency = :currency and state <> 'RELEASED'""")
                .param("month", month.atDay(1))
                .param("currency", currency)
                .query(Long.class)
                .single();
    }

    void reserve(OperationId operation, OperationRequest request, Money total, YearMonth month, Instant now) {
        jdbc.sql("""
                        insert into spending (operation, publisher, slug, month, currency, minor_units, state, over_budget,
                            spent_by, reserved_at)
                        values (:id, :publisher, :slug, :month, :currency, :units, 'RESERVED', :over, :by, :now)""")
                .param("id", operation.value())
                .param("publisher", request.addon().publisher())
                .param("slug", request.addon().slug())
                .param("month", month.atDay(1))
                .param("currency", total.currency())
                .param("units", total.minorUnits())
                .param("over", request.overBudget())
                .param("by", request.by().name())
                .param("now", Times.sql(now))
                .update();
    }

    /** What may still change: all that is set aside, and what was spent this month, which may be given back. */
    List<Spending> unsettled(YearMonth month) {
        return jdbc.sql("""
                        select * from spending
                         where state = 'RESERVED' or state = 'SPENT' and month = :month""")
                .param("month", month.atDay(1))
                .query(SpendingRows::spending)
                .list();
    }

    void settle(Spending spending) {
        jdbc.sql("""
                        update spending set state = :state, currency = :currency, minor_units = :units
                         where operation = :id and state <> 'RELEASED'""")
                .param("state", spending.state().name())
                .param("currency", spending.total().currency())
                .param("units", spending.total().minorUnits())
                .param("id", spending.operation().value())
                .update();
    }

    private static Spending spending(ResultSet row, int index) throws SQLException {
        return new Spending(
                new OperationId(row.getObject("operation", UUID.class)),
                new Money(row.getString("currency"), row.getLong("minor_units")),
                Spending.State.valueOf(row.getString("state")));
    }
}
