package com.supportpro.desk.runtime.settings;

import com.supportpro.platform.secrets.SealBrokenException;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import com.supportpro.protocol.AddonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is saved for add-ons; secrets lie sealed, each for its add-on and its name. */
@Repository
public class SavedSettings {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSettings.class);

    private final JdbcClient jdbc;
    private final SecretBox box;

    public SavedSettings(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** The values by name, secrets opened. */
    public Map<String, String> of(Place place) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql(in(place, "select name, value, sealed from %s where %s = :owner order by name"))
                .param("owner", place.owner())
                .query((row, index) -> new Row(row.getString("name"), row.getString("value"), row.getBoolean("sealed")))
                .list()
                .forEach(row -> open(place.addon(), row).ifPresent(value -> values.put(row.name(), value)));
        return values;
    }

    public void put(Place place, String name, String value, boolean secret) {
        jdbc.sql(in(place, """
                insert into %1$s (%2$s, name, value, sealed) values (:owner, :name, :value, :sealed)
                on conflict (%2$s, name) do update set value = excluded.value, sealed = excluded.sealed"""))
                .param("owner", place.owner())
                .param("name", name)
                .param("value", secret ? box.sealText(value, context(place.addon(), name)) : value)
                .param("sealed", secret)
                .update();
    }

    public void remove(Place place, String name) {
        jdbc.sql(in(place, "delete from %s where %s = :owner and name = :name"))
                .param("owner", place.owner())
                .param("name", name)
                .update();
    }

    public void erase(Place place) {
        jdbc.sql(in(place, "delete from %s where %s = :owner"))
                .param("owner", place.owner())
                .update();
    }

    /** A secret that another key sealed counts as not set: the operator has to enter it again. */
    private Optional<String> open(AddonId addon, Row row) {
        try {
            return Optional.of(row.sealed() ? box.openText(row.value(), context(addon, row.name())) : row.value());
        } catch (WrongSecretKeyException | SealBrokenException e) {
            LOG.warn("The setting {} of {} cannot be opened and has to be entered again", row.name(), addon);
            return Optional.empty();
        }
    }

    private static String in(Place place, String sql) {
        return sql.formatted(place.table("setting"), place.column());
    }

    private static String context(AddonId addon, String name) {
        return "add-on/" + addon + "/" + name;
    }

    private record Row(String name, String value, boolean sealed) {}
}
