package com.supportpro.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/** pgbench's own transaction ("TPC-B (sort of)"), its five statements one by one, in a database of the store's server. */
final class PgBench implements AutoCloseable {

    static final int SCALE = 10;

    private static final int ACCOUNTS = 100_000;
    private static final int TELLERS = 10;
    private static final int MOST = 5_000;

    private final Connection connection;
    private final PreparedStatement account;
    private final PreparedStatement look;
    private final PreparedStatement teller;
    private final PreparedStatement branch;
    private final PreparedStatement history;

    private PgBench(Connection connection) throws SQLException {
        this.connection = connection;
        this.account = connection.prepareStatement("update pgbench_accounts set abalance = abalance + ? where aid = ?");
        this.look = connection.prepareStatement("select abalance from pgbench_accounts where aid = ?");
        this.teller = connection.prepareStatement("update pgbench_tellers set tbalance = tbalance + ? where tid = ?");
        this.branch = connection.prepareStatement("update pgbench_branches set bbalance = bbalance + ? where bid = ?");
        this.history = connection.prepareStatement(
                "insert into pgbench_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)");
    }

    /** The tables of {@code pgbench -i}. */
    static void make(StoreDatabase server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database pgbench");
        }
        try (Connection connection = server.connect("pgbench");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
                    create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84))
                      with (fillfactor = 100);
                    create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84))
                      with (fillfactor = 100);
                    create table pgbench_branches (bid int primary key, bbalance int, filler char(88))
                      with (fillfactor = 100);
                    insert into pgbench_branches select n, 0, '' from generate_series(1, %1$d) n;
                    insert into pgbench_tellers select n, (n - 1) / %2$d + 1, 0, '' from generate_series(1, %1$d * %2$d) n;
                    insert into pgbench_accounts select n, (n - 1) / %3$d + 1, 0, ''
                      from generate_series(1, %1$d * %3$d) n""".formatted(SCALE, TELLERS, ACCOUNTS));
            statement.execute("vacuum analyze");
        }
    }

    static PgBench connect(StoreDatabase server) throws SQLException {
        Connection connection = server.connect("pgbench");
        connection.setAutoCommit(false);
        return new PgBench(connection);
    }

    /** One transaction, on disk when this returns. */
    void transact() throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int aid = random.nextInt(SCALE * ACCOUNTS) + 1;
        int tid = random.nextInt(SCALE * TELLERS) + 1;
        int bid = random.nextInt(SCALE) + 1;
        int delta = random.nextInt(-MOST, MOST + 1);
        run(account, delta, aid);
        look(aid);
        run(teller, delta, tid);
        run(branch, delta, bid);
        run(history, tid, bid, aid, delta);
        connection.commit();
    }

    private void look(int aid) throws SQLException {
        look.setInt(1, aid);
        try (ResultSet row = look.executeQuery()) {
            row.next();
        }
    }

    private static void run(PreparedStatement statement, int... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setInt(place + 1, values[place]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
