package com.supportpro.desk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says how far the copy is. */
@Repository
class CopyRow {

    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient jdbc;

    CopyRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where to go on. */
    record Mark(long revision, String epoch, String etag) {}

    Mark mark() {
        return jdbc.sql("select revision, epoch, etag from catalogue_copy")
                .query((row, index) -> new Mark(row.getLong("revision"), row.getString("epoch"), row.getString("etag")))
                .single();
    }

    CatalogueCopy read() {
        return jdbc.sql("select * from catalogue_copy").query(CopyRow::copy).single();
    }

    /** Moves on from the revision; false when another node of the desk has done so meanwhile. */
    boolean advance(long from, Mark to, int unreadable, Instant now) {
        return jdbc.sql("""
                update catalogue_copy
                   set revision = :revision, epoch = :epoch, etag = :etag, checked_at = :now, failed_at = null, problem = '',
                       unreadable = case when :from = 0 then 0 else unreadable end + :unreadable
                 where revision = :from""")
                        .param("revision", to.revision())
                        .param("epoch", to.epoch())
                        .param("etag", to.etag())
                        .param("unreadable", unreadable)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", from)
                        .update()
                == 1;
    }

    void unchanged(Instant now) {
        jdbc.sql("update catalogue_copy set checked_at = :now, failed_at = null, problem = ''")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(String problem, Instant now) {
        jdbc.sql("update catalogue_copy set failed_at = coalesce(failed_at, :now), problem = :problem")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .update();
    }

    void forget() {
        jdbc.sql("update catalogue_copy set revision = 0, epoch = '', etag = '', unreadable = 0, listings = 0")
                .update();
    }

    private static CatalogueCopy copy(ResultSet row, int index) throws SQLException {
        return new CatalogueCopy(
                row.getLong("revision"),
                row.getLong("listings"),
                instant(row, "checked_at"),
                instant(row, "failed_at"),
                row.getString("problem"),
                row.getInt("unreadable"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
