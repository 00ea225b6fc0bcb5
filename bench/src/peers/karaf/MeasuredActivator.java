package com.supportpro.measured;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Hashtable;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle with one schedule, one service, one setting and one table. */
public final class MeasuredActivator implements BundleActivator {

    private final Properties settings = new Properties();
    private ScheduledExecutorService schedule;

    @Override
    public void start(BundleContext context) throws Exception {
        try (InputStream in = MeasuredActivator.class.getResourceAsStream("/settings.properties")) {
            settings.load(in);
        }
        execute("create table if not exists measured (name text primary key, value text not null)");
        put("started");
        schedule = Executors.newSingleThreadScheduledExecutor();
        schedule.scheduleWithFixedDelay(this::count, 1, 1, TimeUnit.HOURS);
        UnaryOperator<String> greeting = name -> settings.getProperty("greeting") + " " + name;
        context.registerService(UnaryOperator.class, greeting, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        schedule.shutdownNow();
    }

    private void count() {
        try {
            put("counted");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String name) throws SQLException {
        execute("insert into measured values ('" + name + "', '" + Instant.now()
                + "') on conflict (name) do update set value = excluded.value");
    }

    private void execute(String sql) throws SQLException {
        Properties access = new Properties();
        access.put("user", settings.getProperty("user"));
        access.put("password", settings.getProperty("password"));
        try (Connection connection = new org.postgresql.Driver().connect(settings.getProperty("url"), access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
