package com.supportpro.store.packages;

import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.signature.Statement;
import com.supportpro.protocol.store.StoreDescriptor;
import com.supportpro.store.descriptor.ReleaseKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouches for releases with the store's own key, which is made when it is first asked for. */
@Service
public class PackageSigning implements ReleaseKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String CONTEXT = "packages/release-key/";

    private final JdbcClient database;
    private final SecretBox box;
    private final Clock clock;

    PackageSigning(JdbcClient database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    @Transactional
    public ReleaseSignature sign(Statement statement) {
        return current().orElseGet(this::first).sign(statement);
    }

    @Override
    @Transactional
    public List<StoreDescriptor.Key> published() {
        List<StoreDescriptor.Key> known = known();
        if (known.isEmpty()) {
            first();
            return known();
        }
        return known;
    }

    private List<StoreDescriptor.Key> known() {
        return database.sql("select key_id, public_key from release_key order by created_at desc")
                .query((row, number) -> new StoreDescriptor.Key(row.getString(1), ALGORITHM, row.getString(2)))
                .list();
    }

    private Optional<SigningKey> current() {
        return database.sql("select * from release_key where retired_at is null")
                .query(this::opened)
                .optional();
    }

    /** Two that ask at once agree on one key: the second waits and finds the first one's. */
    private SigningKey first() {
        database.sql("lock table release_key in share row exclusive mode").update();
        return current().orElseGet(this::make);
    }

    private SigningKey make() {
        SigningKey key = SigningKey.generate();
        String secret = Base64.getEncoder().encodeToString(key.privateKey().getEncoded());
        database.sql("""
                insert into release_key (key_id, public_key, sealed_key, created_at)
                values (:id, :public, :sealed, :now)""")
                .param("id", key.keyId())
                .param("public", key.publicKeyBase64())
                .param("sealed", box.sealText(secret, CONTEXT + key.keyId()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    private SigningKey opened(ResultSet row, int number) throws SQLException {
        String secret = box.openText(row.getString("sealed_key"), CONTEXT + row.getString("key_id"));
        return SigningKey.load(
                Base64.getDecoder().decode(secret), Base64.getDecoder().decode(row.getString("public_key")));
    }
}
