package com.supportpro.bench;

import com.supportpro.platform.secrets.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store with many customers, each with a desk and a card that is always approved, and with add-ons for sale. */
final class Market implements AutoCloseable {

    static final int ADDONS = 100;

    private final Path home;
    private final Application store;
    private final StoreDatabase database;

    private Market(Path home, Application store, StoreDatabase database) {
        this.home = home;
        this.store = store;
        this.database = database;
    }

    /** What a desk shows to the store, and whose it is. */
    record Desk(UUID id, UUID account) {}

    static Market open(int customers) throws IOException, InterruptedException, SQLException {
        Path home = Files.createTempDirectory("supportpro-bench-");
        Application store = Application.launch("store", Places.freePort(), home, Map.of());
        store.awaitReady();
        // Makes the key that signs tokens.
        store.web().get("/oauth2/jwks");
        Market market = new Market(home, store, StoreDatabase.of(home));
        market.run("market.sql", Map.of("customers", customers, "addons", ADDONS));
        market.analyze();
        return market;
    }

    String address() {
        return store.web().address();
    }

    StoreDatabase database() {
        return database;
    }

    /** A token for each desk, as the store would sign it. */
    List<String> tokens() throws IOException, SQLException {
        TokenSigner signer = signer();
        List<String> tokens = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select d.id, l.account_id from desk d join licence l on l.id = d.licence_id order by d.id")) {
            while (row.next()) {
                tokens.add(
                        signer.sign(new Desk(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), address()));
            }
        }
        return tokens;
    }

    private TokenSigner signer() throws IOException, SQLException {
        String key = Files.readString(home.resolve("store/secret.key")).strip();
        SecretBox box = new SecretBox(Base64.getDecoder().decode(key));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select key_id, sealed_jwk from token_key where retired_at is null")) {
            row.next();
            return TokenSigner.of(box.openText(row.getString(2), "oauth/token-key/" + row.getString(1)));
        }
    }

    /** A script of SQL, as one transaction; how long it took. */
    long run(String script, Map<String, Integer> values) throws IOException, SQLException {
        String sql = Script.read(script);
        for (var value : values.entrySet()) {
            sql = sql.replace(":" + value.getKey(), String.valueOf(value.getValue()));
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            statement.execute(sql);
            connection.commit();
            return System.nanoTime() - begun;
        }
    }

    void analyze() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() {
        store.close();
        Places.delete(home);
    }
}
