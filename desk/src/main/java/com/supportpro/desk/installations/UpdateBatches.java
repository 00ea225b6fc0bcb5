package com.supportpro.desk.installations;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was updated together. */
@Repository
public class UpdateBatches {

    private static final String SELECT = "select id, requested_by, automatic, requested_at from update_batch ";

    private final JdbcClient jdbc;

    UpdateBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UpdateBatch> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::batch).optional();
    }

    /** The last that was begun. */
    public Optional<UpdateBatch> latest() {
        return jdbc.sql(SELECT + "order by requested_at desc limit 1")
                .query(this::batch)
                .optional();
    }

    /** Forgets those of before; how many. */
    public int drop(Instant before) {
        return jdbc.sql("delete from update_batch where requested_at < ?")
                .param(Times.sql(before))
                .update();
    }

    void add(UpdateBatch batch) {
        jdbc.sql("insert into update_batch (id, requested_by, automatic, requested_at) values (?, ?, ?, ?)")
                .params(batch.id(), batch.requestedBy(), batch.automatic(), Times.sql(batch.requestedAt()))
                .update();
        batch.entries().forEach(entry -> add(batch.id(), entry));
    }

    private void add(UUID batch, UpdateBatch.Entry entry) {
        jdbc.sql("""
                        insert into update_batch_entry (batch, publisher, slug, name, version, operation, problem)
                        values (:batch, :publisher, :slug, :name, :version, :operation, :problem::jsonb)""")
                .param("batch", batch)
                .param("publisher", entry.addon().publisher())
                .param("slug", entry.addon().slug())
                .param("name", entry.name())
                .param("version", entry.version())
                .param("operation", entry.begun().map(OperationId::value).orElse(null), Types.OTHER)
                .param("problem", entry.problem().map(Json::write).orElse(null), Types.VARCHAR)
                .update();
    }

    private UpdateBatch batch(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new UpdateBatch(
                id,
                row.getString("requested_by"),
                row.getBoolean("automatic"),
                Times.read(row, "requested_at"),
                entries(id));
    }

    private List<UpdateBatch.Entry> entries(UUID batch) {
        return jdbc.sql("""
                        select publisher, slug, name, version, operation, problem from update_batch_entry
                        where batch = ? order by name, publisher, slug""").param(batch).query(UpdateBatches::entry).list();
    }

    private static UpdateBatch.Entry entry(ResultSet row, int number) throws SQLException {
        UUID operation = row.getObject("operation", UUID.class);
        return new UpdateBatch.Entry(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                row.getString("name"),
                row.getString("version"),
                operation == null ? null : new OperationId(operation),
                Json.problem(row.getString("problem")));
    }
}
