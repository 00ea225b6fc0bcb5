package com.supportpro.desk.installations;

import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of add-ons that are not installed: settings and stored values, for when they are installed again. */
@Service
public class KeptData {

    private static final String KEPT = """
            select kept.addon, sum(settings) as settings, sum(stored) as stored, sum(bytes) as bytes from (
                select addon, 1 as settings, 0 as stored, octet_length(value) as bytes from addon_setting
                union all select addon, 0, 1, octet_length(value) from addon_storage) kept
            where not exists (
                select from installation i where i.publisher || '/' || i.slug = kept.addon)
            group by kept.addon order by kept.addon
            """;

    private final JdbcClient jdbc;
    private final AddonRuntime runtime;
    private final KnownAddons names;
    private final InstallationAudit audit;

    KeptData(JdbcClient jdbc, AddonRuntime runtime, KnownAddons names, InstallationAudit audit) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Of one add-on.
     *
     * @param settings how many
     * @param stored how many values
     * @param bytes of all of them
     */
    public record Kept(AddonId addon, String name, long settings, long stored, long bytes) {}

    /** Of each add-on that is neither installed nor being installed, by their ids. */
    public List<Kept> all() {
        return jdbc.sql(KEPT)
                .query((row, number) -> {
                    AddonId addon = AddonId.parse(row.getString("addon"));
                    String name = names.find(addon).name();
                    return new Kept(addon, name, row.getLong("settings"), row.getLong("stored"), row.getLong("bytes"));
                })
                .list();
    }

    /** Erases it; nothing brings it back. Why that is not possible, else nothing. */
    @Transactional
    public Optional<Problem> erase(AddonId addon, Actor by) {
        // Nobody begins to install it meanwhile.
        new RequestLock(jdbc).take();
        Optional<Kept> kept =
                all().stream().filter(one -> one.addon().equals(addon)).findFirst();
        if (kept.isEmpty()) {
            return Optional.of(Problem.of("nothing-kept"));
        }
        runtime.erase(addon);
        Map<String, String> details = Map.of(
                "settings", Long.toString(kept.get().settings()),
                "values", Long.toString(kept.get().stored()));
        audit.record(by, "addon.data-erased", addon, details);
        return Optional.empty();
    }
}
