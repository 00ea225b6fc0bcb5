package com.supportpro.desk.entitlements;

import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.signature.ReleaseSignature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept statement. */
@Repository
class StatementRow {

    private static final String KEPT = "select * from entitlement_document";

    private final JdbcClient jdbc;

    StatementRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement that was believed. */
    record Kept(String desk, String licence, long version, SignedEntitlements signed) {

        EntitlementDocument read() {
            return signed.read();
        }
    }

    Optional<Kept> find() {
        return jdbc.sql(KEPT).query(StatementRow::kept).optional();
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction ends. */
    Optional<Kept> lock() {
        jdbc.sql("lock table entitlement_document in share row exclusive mode").update();
        return find();
    }

    void put(SignedEntitlements signed, EntitlementDocument document, Instant now) {
        jdbc.sql("""
                insert into entitlement_document (desk, licence, version, document, key_id, signature, received_at)
                values (:desk, :licence, :version, :document, :key, :signature, :now)
                on conflict (only_one) do update set desk = excluded.desk, licence = excluded.licence,
                  version = excluded.version, document = excluded.document, key_id = excluded.key_id,
                  signature = excluded.signature, received_at = excluded.received_at""")
                .param("desk", document.desk().toString())
                .param("licence", document.licence().toString())
                .param("version", document.version())
                .param("document", signed.document())
                .param("key", signed.signature().keyId())
                .param("signature", signed.signature().signature())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var signature = new ReleaseSignature(row.getString("key_id"), row.getString("signature"));
        return new Kept(
                row.getString("desk"),
                row.getString("licence"),
                row.getLong("version"),
                new SignedEntitlements(row.getString("document"), signature));
    }
}
