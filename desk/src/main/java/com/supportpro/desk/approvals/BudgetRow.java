package com.supportpro.desk.approvals;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the budget. */
@Repository
class BudgetRow {

    private static final String SELECT = "select currency, minor_units, time_zone from budget";

    private final JdbcClient jdbc;

    BudgetRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Budget read() {
        return jdbc.sql(SELECT).query(BudgetRow::budget).single();
    }

    /** Reads it and keeps everybody else who spends waiting until the transaction ends. */
    Budget lock() {
        return jdbc.sql(SELECT + " for update").query(BudgetRow::budget).single();
    }

    void write(Budget budget, String by, Instant now) {
        Money limit = budget.limit();
        jdbc.sql("""
                        update budget set currency = :currency, minor_units = :units, time_zone = :zone, set_by = :by,
                            set_at = :now""")
                .param("currency", limit == null ? null : limit.currency(), Types.VARCHAR)
                .param("units", limit == null ? null : limit.minorUnits(), Types.BIGINT)
                .param("zone", budget.zone().getId())
                .param("by", by)
                .param("now", Times.sql(now))
                .update();
    }

    private static Budget budget(ResultSet row, int index) throws SQLException {
        return new Budget(limit(row), ZoneId.of(row.getString("time_zone")));
    }

    private static @Nullable Money limit(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? null : new Money(currency, row.getLong("minor_units"));
    }
}
