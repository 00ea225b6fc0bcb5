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
    public Map<String, String> of(AddonId addon) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("select name, value, sealed from addon_setting where addon = :addon order by name")
                .param("addon", addon.toString())
                .query((row, index) -> new Row(row.getString("name"), row.getString("value"), row.getBoolean("sealed")))
                .list()
                .forEach(row -> open(addon, row).ifPresent(value -> values.put(row.name(), value)));
        return values;
    }

    public void put(AddonId addon, String name, String value, boolean secret) {
        jdbc.sql("""
                insert into addon_setting (addon, name, value, sealed) values (:addon, :name, :value, :sealed)
                on conflict (addon, name) do update set value = excluded.value, sealed = excluded.sealed""")
                .param("addon", addon.toString())
                .param("name", name)
                .param("value", secret ? box.sealText(value, context(addon, name)) : value)
                .param("sealed", secret)
                .update();
    }

    public void remove(AddonId addon, String name) {
        jdbc.sql("delete from addon_setting where addon = :addon and name = :name")
                .param("addon", addon.toString())
                .param("name", name)
                .update();
    }

    public void erase(AddonId addon) {
        jdbc.sql("delete from addon_setting where addon = :addon")
                .param("addon", addon.toString())
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

    private static String context(AddonId addon, String name) {
        return "add-on/" + addon + "/" + name;
    }

    private record Row(String name, String value, boolean sealed) {}
}
