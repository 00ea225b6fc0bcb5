package com.supportpro.bench;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A desk's database with several copies of the catalogue, one of each size, that take turns to be the one that the desk
 * reads: so one desk, with everything that it has warmed up, is measured with all of them.
 */
final class Mirror implements AutoCloseable {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final int LINE_OF_PORT = 3;
    private static final List<String> TABLES = List.of("listing", "listing_tag", "listing_word");
    private static final String COLUMNS = "id, kind, name, tags, free, updated_at, icon, document, words";
    private static final int BATCH = 500;
    private static final int NONE = 0;

    private final Connection connection;
    private int current = NONE;

    private Mirror(Connection connection) {
        this.connection = connection;
    }

    /** Of the desk with this home. */
    static Mirror of(Path home) throws IOException, SQLException {
        Path data = home.resolve("desk/postgres");
        String port = Files.readAllLines(data.resolve("postmaster.pid"))
                .get(LINE_OF_PORT)
                .strip();
        String password = Files.readString(data.resolve("supportpro.password")).strip();
        return new Mirror(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/supportpro?reWriteBatchedInserts=true",
                "supportpro",
                password));
    }

    Connection connection() {
        return connection;
    }

    /** Makes the copies, small ones being the beginning of the largest; the last size is the largest. */
    void fill(List<Integer> sizes) throws SQLException {
        // Filled first and indexed then, copy by copy.
        execute("create unlogged table listing_0 (like listing including generated)");
        insert(sizes.get(sizes.size() - 1));
        for (int size : sizes) {
            copy(size);
        }
        execute("drop table listing_0");
        connection.setAutoCommit(false);
    }

    /** Has the desk read the copy of this size from now on. */
    void use(int size) throws SQLException {
        for (String table : size == current ? List.<String>of() : TABLES) {
            execute("alter table " + table + " rename to " + table + "_" + (current == NONE ? "empty" : current));
            execute("alter table " + table + "_" + size + " rename to " + table);
        }
        connection.commit();
        current = size;
    }

    private void copy(int size) throws SQLException {
        for (String table : TABLES) {
            execute("create table " + table + "_" + size + " (like " + table + " including all)");
        }
        String listing = "listing_" + size;
        execute("insert into " + listing + " (" + COLUMNS + ") select " + COLUMNS + " from listing_0"
                + " where split_part(id, '/add-on-', 2)::int < " + size);
        execute("insert into listing_tag_" + size + " select tag, count(*) from " + listing
                + ", unnest(tags) tag group by tag");
        execute("insert into listing_word_" + size + " select word from ts_stat('select terms from " + listing + "')");
        for (String table : TABLES) {
            execute("vacuum analyze " + table + "_" + size);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void insert(int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into listing_0 (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, null, ?, ?)")) {
            for (int number = 0; number < count; number++) {
                set(insert, GeneratedListings.number(number));
                insert.addBatch();
                if (number % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, Listing listing) throws SQLException {
        insert.setString(1, listing.id().toString());
        insert.setString(2, listing.kind().json());
        insert.setString(3, listing.name());
        insert.setArray(4, connection.createArrayOf("text", listing.tags().toArray()));
        insert.setBoolean(5, listing.free());
        insert.setTimestamp(6, Timestamp.from(listing.updatedAt()));
        insert.setString(7, JSON.writeValueAsString(listing));
        insert.setString(8, words(listing));
    }

    /** As the desk makes them of plain letters. */
    private static String words(Listing listing) {
        return String.join(
                        " ",
                        listing.name(),
                        listing.publisher().name(),
                        listing.id().slug(),
                        String.join(" ", listing.tags()),
                        listing.kind().json(),
                        listing.summary())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
