package com.supportpro.desk.audit;

import com.supportpro.platform.secrets.SealBrokenException;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head in its one row, sealed by the desk's secret key: whoever has only the database cannot make another. */
@Repository
class AuditHeads {

    private static final String CONTEXT = "audit/head";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    AuditHeads(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The head with its seal; an empty one is that of a chain from before there were seals. */
    record Kept(AuditHead head, String seal) {}

    Kept read() {
        return jdbc.sql("select * from audit_head").query(AuditHeads::kept).single();
    }

    /** Nobody else can add an entry until the transaction ends. */
    Kept lock() {
        return jdbc.sql("select * from audit_head for update")
                .query(AuditHeads::kept)
                .single();
    }

    void put(AuditHead head, String seal) {
        jdbc.sql("update audit_head set entries = :entries, digest = :digest, seal = :seal")
                .param("entries", head.entries())
                .param("digest", head.digest())
                .param("seal", seal)
                .update();
    }

    String seal(AuditHead head) {
        return secrets.sealText(words(head), CONTEXT);
    }

    /** Whether this desk wrote the head; that of an empty chain needs no proof. */
    boolean fits(Kept kept) {
        if (kept.seal().isEmpty()) {
            return kept.head().entries() == 0;
        }
        try {
            return secrets.openText(kept.seal(), CONTEXT).equals(words(kept.head()));
        } catch (SealBrokenException | WrongSecretKeyException notOurs) {
            return false;
        }
    }

    private static String words(AuditHead head) {
        return head.entries() + " " + head.digest();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(new AuditHead(row.getLong("entries"), row.getString("digest")), row.getString("seal"));
    }
}
