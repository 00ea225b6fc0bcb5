package com.supportpro.desk.operators;

import com.supportpro.platform.web.OncePerPage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings of the desk as a whole, entered at set-up. */
@Repository
public class DeskSettings {

    private final OncePerPage<Map<String, String>> all = new OncePerPage<>();
    private final JdbcClient jdbc;

    DeskSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String deskName() {
        return find("desk.name").orElse("SupportPro");
    }

    /** The tag of the language that pages have when nobody chose one. */
    public String defaultLanguage() {
        return find("language.default").orElse("en");
    }

    /** The store's address; empty before set-up. */
    public Optional<String> storeUrl() {
        return find("store.url");
    }

    /** The help desk's licence key, sealed; empty before set-up. */
    public Optional<String> sealedLicenceKey() {
        return find("licence.key");
    }

    public void defaultLanguage(String tag) {
        put("language.default", tag);
    }

    void deskName(String name) {
        put("desk.name", name);
    }

    void store(String url, String sealedLicenceKey) {
        put("store.url", url);
        put("licence.key", sealedLicenceKey);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(all.get(this::read).get(name));
    }

    private Map<String, String> read() {
        return jdbc
                .sql("select name, value from desk_setting")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void put(String name, String value) {
        jdbc.sql("""
                insert into desk_setting (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value""").param("name", name).param("value", value).update();
    }
}
