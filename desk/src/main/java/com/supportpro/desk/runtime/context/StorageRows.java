package com.supportpro.desk.runtime.context;

import com.supportpro.protocol.AddonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored values of all add-ons. */
@Repository
@Transactional
public class StorageRows {

    private static final int KEY = 200;
    private static final int VALUE = 256 << 10;
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    public StorageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<String> get(AddonId addon, String key) {
        return jdbc.sql("select value from addon_storage where addon = :addon and key = :key")
                .param("addon", addon.toString())
                .param("key", key(key))
                .query(String.class)
                .optional();
    }

    public void put(AddonId addon, String key, String value) {
        key(key);
        value(value);
        boolean replaced = jdbc.sql("update addon_storage set value = :value where addon = :addon and key = :key")
                        .param("addon", addon.toString())
                        .param("key", key)
                        .param("value", value)
                        .update()
                == 1;
        if (!replaced) {
            add(addon, key, value, "do update set value = excluded.value");
        }
    }

    /** Puts the value where the key has the one expected; whether it did. */
    public boolean replace(AddonId addon, String key, Optional<String> expected, String value) {
        key(key);
        value(value);
        if (expected.isEmpty()) {
            return add(addon, key, value, "do nothing");
        }
        return jdbc.sql("update addon_storage set value = :value"
                                + " where addon = :addon and key = :key and value = :expected")
                        .param("addon", addon.toString())
                        .param("key", key)
                        .param("value", value)
                        .param("expected", expected.get())
                        .update()
                == 1;
    }

    public boolean remove(AddonId addon, String key) {
        return jdbc.sql("delete from addon_storage where addon = :addon and key = :key")
                        .param("addon", addon.toString())
                        .param("key", key(key))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<String> keys(AddonId addon, String prefix, int limit) {
        return jdbc.sql("""
                select key from addon_storage
                 where addon = :addon and starts_with(key, :prefix) order by key limit :limit""")
                .param("addon", addon.toString())
                .param("prefix", prefix)
                .param("limit", Math.max(0, Math.min(limit, MOST)))
                .query(String.class)
                .list();
    }

    public void erase(AddonId addon) {
        jdbc.sql("delete from addon_storage where addon = :addon")
                .param("addon", addon.toString())
                .update();
    }

    private boolean add(AddonId addon, String key, String value, String onConflict) {
        // One at a time, so that two cannot both find room for the last one.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('addon_storage'), hashtext(:addon))")
                .param("addon", addon.toString())
                .query((row, index) -> 0)
                .single();
        long count = jdbc.sql("select count(*) from addon_storage where addon = :addon")
                .param("addon", addon.toString())
                .query(Long.class)
                .single();
        if (count >= MOST) {
            throw new IllegalArgumentException("An add-on may store " + MOST + " values at the most");
        }
        return jdbc.sql("insert into addon_storage (addon, key, value) values (:addon, :key, :value)"
                                + " on conflict (addon, key) " + onConflict)
                        .param("addon", addon.toString())
                        .param("key", key)
                        .param("value", value)
                        .update()
                == 1;
    }

    private static String key(String key) {
        if (key.isEmpty() || key.length() > KEY || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A key has 1 to " + KEY + " characters");
        }
        return key;
    }

    private static void value(String value) {
        if (value.length() > VALUE || value.getBytes(StandardCharsets.UTF_8).length > VALUE) {
            throw new IllegalArgumentException("A value has " + VALUE + " bytes at the most");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A value must not have the character U+0000");
        }
    }
}
