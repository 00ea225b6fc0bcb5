package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators decided about updates, for each add-on. */
@Repository
public class UpdatePolicies {

    private static final String SELECT = "select publisher, slug, pinned, skipped, automatic from update_policy ";

    private final JdbcClient jdbc;

    UpdatePolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UpdatePolicy of(AddonId addon) {
        return jdbc.sql(SELECT + "where publisher = ? and slug = ?")
                .params(addon.publisher(), addon.slug())
                .query((row, number) -> policy(row))
                .optional()
                .orElseGet(UpdatePolicy::none);
    }

    /** The same; whoever else decides about the add-on waits until this transaction ends. */
    UpdatePolicy locked(AddonId addon) {
        jdbc.sql("select 1 from installation where publisher = ? and slug = ? for no key update")
                .params(addon.publisher(), addon.slug())
                .query((row, number) -> true)
                .list();
        return of(addon);
    }

    /** Those that say anything. */
    public Map<AddonId, UpdatePolicy> all() {
        return jdbc
                .sql(SELECT)
                .query((row, number) ->
                        Map.entry(new AddonId(row.getString("publisher"), row.getString("slug")), policy(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(AddonId addon, UpdatePolicy policy) {
        jdbc.sql("""
                        insert into update_policy (publisher, slug, pinned, skipped, automatic)
                        values (:publisher, :slug, :pinned, :skipped, :automatic)
                        on conflict (publisher, slug) do update set pinned = excluded.pinned, skipped = excluded.skipped,
                            automatic = excluded.automatic""")
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("pinned", text(policy.pinned()), Types.VARCHAR)
                .param("skipped", text(policy.skipped()), Types.VARCHAR)
                .param("automatic", text(policy.chosen()), Types.VARCHAR)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static UpdatePolicy policy(ResultSet row) throws SQLException {
        String automatic = row.getString("automatic");
        return new UpdatePolicy(
                version(row.getString("pinned")),
                version(row.getString("skipped")),
                automatic == null ? null : Automatic.valueOf(automatic));
    }

    private static @Nullable Version version(@Nullable String text) {
        return text == null ? null : Version.of(text);
    }
}
