package com.supportpro.desk.bundles;

import com.supportpro.desk.bundles.Imported.Brought;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.bundle.BundleIndex.LeftOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bundles that were taken. */
@Repository
class ImportRows {

    private static final String NEWEST = "select * from bundle_import order by issued_at desc limit :limit";

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from taking one until the transaction ends. */
    void lock() {
        jdbc.sql("lock table bundle_import in share row exclusive mode").update();
    }

    /** The newest first. */
    List<Imported> newest(int limit) {
        return jdbc.sql(NEWEST).param("limit", limit).query(ImportRows::one).list();
    }

    /** The one with this index. */
    Optional<Imported> find(Digest index) {
        return jdbc.sql("select * from bundle_import where digest = :digest")
                .param("digest", index.sha256())
                .query(ImportRows::one)
                .optional();
    }

    void put(Imported one, Digest index) {
        jdbc.sql("""
                insert into bundle_import (id, request, digest, issued_at, imported_at, imported_by, revision, packages,
                  left_out)
                values (:id, :request, :digest, :issued, :imported, :by, :revision, :packages, :leftOut)""")
                .param("id", one.id())
                .param("request", one.request())
                .param("digest", index.sha256())
                .param("issued", one.issuedAt().atOffset(ZoneOffset.UTC))
                .param("imported", one.importedAt().atOffset(ZoneOffset.UTC))
                .param("by", one.importedBy())
                .param("revision", one.revision())
                .param("packages", ProtocolJson.mapper().writeValueAsString(one.packages()))
                .param("leftOut", ProtocolJson.mapper().writeValueAsString(one.leftOut()))
                .update();
    }

    private static Imported one(ResultSet row, int number) throws SQLException {
        return new Imported(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                row.getLong("revision"),
                List.of(ProtocolJson.mapper().readValue(row.getString("packages"), Brought[].class)),
                List.of(ProtocolJson.mapper().readValue(row.getString("left_out"), LeftOut[].class)),
                false,
                List.of());
    }
}
