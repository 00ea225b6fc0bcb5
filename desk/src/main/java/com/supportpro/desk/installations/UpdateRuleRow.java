package com.supportpro.desk.installations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the rule for updates. */
@Repository
class UpdateRuleRow {

    private final JdbcClient jdbc;

    UpdateRuleRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UpdateRule read() {
        return jdbc.sql("select automatic, time_zone, night_from, night_until from update_rule")
                .query(UpdateRuleRow::rule)
                .single();
    }

    /** Another rule may begin updates in a night for which the one before has begun its own. */
    void write(UpdateRule rule) {
        jdbc.sql("""
                        update update_rule set automatic = :automatic, time_zone = :zone, night_from = :from,
                            night_until = :until, last_night = null""")
                .param("automatic", rule.automatic().name())
                .param("zone", rule.zone().getId())
                .param("from", rule.from())
                .param("until", rule.until())
                .update();
    }

    /** Whether this node is the first to ask for the night. */
    boolean take(LocalDate night) {
        return jdbc.sql("update update_rule set last_night = :night where last_night is null or last_night < :night")
                        .param("night", night)
                        .update()
                == 1;
    }

    private static UpdateRule rule(ResultSet row, int number) throws SQLException {
        return new UpdateRule(
                Automatic.valueOf(row.getString("automatic")),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("night_from", LocalTime.class),
                row.getObject("night_until", LocalTime.class));
    }
}
