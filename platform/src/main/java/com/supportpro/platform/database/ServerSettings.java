package com.supportpro.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the embedded server is started with; given on its command line, so that no file can weaken it. */
public record ServerSettings(Map<String, String> values) {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("min_wal_size", "32MB"),
            // No worker processes that a small database does not need, and nothing in /dev/shm, which containers cap.
            Map.entry("io_method", "sync"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("dynamic_shared_memory_type", "mmap"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            // Statements may carry what customers wrote; it stays out of the log.
            Map.entry("log_min_error_statement", "panic"));

    public ServerSettings {
        values = Map.copyOf(values);
    }

    /** What was committed is on disk before the application hears of it. */
    public static ServerSettings durable() {
        return new ServerSettings(COMMON)
                .with("fsync", "on")
                .with("synchronous_commit", "on")
                .with("full_page_writes", "on");
    }

    /** Fast and forgetful: a power cut may ruin the data. Only for data that tests make anew. */
    public static ServerSettings forgetful() {
        return new ServerSettings(COMMON)
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("max_connections", "300");
    }

    public ServerSettings with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new ServerSettings(changed);
    }

    boolean isDurable() {
        return "on".equals(values.get("fsync"));
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
