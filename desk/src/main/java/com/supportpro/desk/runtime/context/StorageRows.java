package com.supportpro.desk.runtime.context;

import com.supportpro.desk.runtime.settings.Place;
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
    public Optional<String> get(Place place, String key) {
        return jdbc.sql(in(place, "select value from %s where %s = :owner and key = :key"))
                .param("owner", place.owner())
                .param("key", key(key))
                .query(String.class)
                .optional();
    }

    public void put(Place place, String key, String value) {
        key(key);
        value(value);
        boolean replaced = jdbc.sql(in(place, "update %s set value = :value where %s = :owner and key = :key"))
                        .param("owner", place.owner())
                        .param("key", key)
                        .param("value", value)
                        .update()
                == 1;
        if (!replaced) {
            add(place, key, value, "do update set value = excluded.value");
        }
    }

    /** Puts the value where the key has the one expected; whether it did. */
    public boolean replace(Place place, String key, Optional<String> expected, String value) {
        key(key);
        value(value);
        if (expected.isEmpty()) {
            return add(place, key, value, "do nothing");
        }
        return jdbc.sql(in(
                                place,
                                "update %s set value = :value where %s = :owner and key = :key and value = :expected"))
                        .param("owner", place.owner())
                        .param("key", key)
                        .param("value", value)
                        .param("expected", expected.get())
                        .update()
                == 1;
    }

    public boolean remove(Place place, String key) {
        return jdbc.sql(in(place, "delete from %s where %s = :owner and key = :key"))
                        .param("owner", place.owner())
                        .param("key", key(key))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<String> keys(Place place, String prefix, int limit) {
        return jdbc.sql(in(
                        place,
                        "select key from %s where %s = :owner and starts_with(key, :prefix) order by key limit :limit"))
                .param("owner", place.owner())
                .param("prefix", prefix)
                .param("limit", Math.max(0, Math.min(limit, MOST)))
                .query(String.class)
                .list();
    }

    public void erase(Place place) {
        jdbc.sql(in(place, "delete from %s where %s = :owner"))
                .param("owner", place.owner())
                .update();
    }

    private boolean add(Place place, String key, String value, String onConflict) {
        // One at a time, so that two cannot both find room for the last one.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('addon_storage'), hashtext(:owner))")
                .param("owner", place.owner().toString())
                .query((row, index) -> 0)
                .single();
        long count = jdbc.sql(in(place, "select count(*) from %s where %s = :owner"))
                .param("owner", place.owner())
                .query(Long.class)
                .single();
        if (count >= MOST) {
            throw new IllegalArgumentException("An add-on may store " + MOST + " values at the most");
        }
        return jdbc.sql(in(
                                place,
                                "insert into %1$s (%2$s, key, value) values (:owner, :key, :value)"
                                        + " on conflict (%2$s, key) " + onConflict))
                        .param("owner", place.owner())
                        .param("key", key)
                        .param("value", value)
                        .update()
                == 1;
    }

    private static String in(Place place, String sql) {
        return sql.formatted(place.table("storage"), place.column());
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
