package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A runtime without class loaders: what runs dies with the process, what add-ons stored does not. */
final class FakeRuntime implements RuntimePort, UpdatePort {

    private final JdbcClient jdbc;

    /** Those whose callers wait. */
    final Set<AddonId> resting = new HashSet<>();

    /** The version that does not start. */
    @Nullable
    String broken;

    @Nullable
    String rehearsalFailure;

    @Nullable
    String upgradeFailure;

    FakeRuntime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    final Map<AddonId, InstalledRelease> running = new HashMap<>();
    final Set<AddonId> data = new HashSet<>();

    @Nullable
    String startFailure;

    @Nullable
    String probeFailure;

    @Nullable
    RuntimeException thrown;

    @Nullable
    RuntimeException stopFailure;

    @Nullable
    RuntimeException eraseFailure;

    @Nullable
    RuntimeException restoreFailure;

    @Override
    public Optional<String> start(InstalledRelease release) {
        resting.remove(release.id());
        if (thrown != null) {
            throw thrown;
        }
        if (release.version().toString().equals(broken)) {
            return Optional.of("it is broken");
        }
        if (startFailure != null) {
            return Optional.of(startFailure);
        }
        running.put(release.id(), release);
        data.add(release.id());
        return Optional.empty();
    }

    @Override
    public Optional<String> probe(AddonId addon) {
        return running.containsKey(addon) ? Optional.ofNullable(probeFailure) : Optional.of("It does not run");
    }

    @Override
    public Optional<Version> running(AddonId addon) {
        return Optional.ofNullable(running.get(addon)).map(InstalledRelease::version);
    }

    @Override
    public void stop(AddonId addon) {
        if (stopFailure != null) {
            throw stopFailure;
        }
        running.remove(addon);
    }

    @Override
    public void erase(AddonId addon) {
        if (eraseFailure != null) {
            throw eraseFailure;
        }
        data.remove(addon);
    }

    @Override
    public Optional<String> rehearse(
            InstalledRelease release, @Nullable Version from, @Nullable UUID snapshot, OperationId operation) {
        return Optional.ofNullable(rehearsalFailure);
    }

    @Override
    public void rest(AddonId addon) {
        resting.add(addon);
        running.remove(addon);
    }

    @Override
    public void snapshot(AddonId addon, OperationId operation) {
        jdbc.sql("delete from addon_copy where id = ?").param(operation.value()).update();
        jdbc.sql("insert into addon_copy (id, operation, addon, taken_at) values (:id, :id, :addon, now())")
                .param("id", operation.value())
                .param("addon", addon.toString())
                .update();
        jdbc.sql(
                        "insert into addon_copy_storage (copy, key, value) select ?, key, value from addon_storage where addon = ?")
                .params(operation.value(), addon.toString())
                .update();
    }

    /** Each release adds its version to what the one before it has left, which is what it does not do a second time. */
    @Override
    public Optional<String> upgrade(InstalledRelease release, Version from, OperationId operation) {
        if (upgradeFailure != null) {
            return Optional.of(upgradeFailure);
        }
        String before = value("addon_copy_storage where copy = ?", operation.value());
        put(release.id(), before + " " + release.version());
        jdbc.sql("update addon_copy set migrated = true where id = ?")
                .param(operation.value())
                .update();
        return Optional.empty();
    }

    @Override
    public void adopt(AddonId addon, UUID snapshot, OperationId operation) {
        put(addon, value("addon_copy_storage where copy = ?", snapshot));
    }

    @Override
    public boolean hasSetAside(OperationId operation) {
        return !jdbc.sql("select id from addon_copy where id = ?")
                .param(operation.value())
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public void restore(AddonId addon, OperationId operation) {
        if (restoreFailure != null) {
            throw restoreFailure;
        }
        if (hasSetAside(operation)) {
            adopt(addon, operation.value(), operation);
            jdbc.sql("delete from addon_copy where id = ?")
                    .param(operation.value())
                    .update();
        }
    }

    @Override
    public Optional<String> startAside(InstalledRelease release) {
        boolean waits = resting.contains(release.id());
        Optional<String> trouble = start(release);
        if (waits) {
            resting.add(release.id());
        }
        return trouble;
    }

    @Override
    public void open(AddonId addon) {
        resting.remove(addon);
    }

    @Override
    public Optional<Version> present(AddonId addon) {
        return Optional.ofNullable(running.get(addon)).map(InstalledRelease::version);
    }

    @Override
    public void sweep() {
        jdbc.sql("""
                        delete from addon_copy c
                        where not exists (select 1 from kept_release k where k.snapshot = c.id) and not exists (
                            select 1 from operation o
                            where o.id = c.operation and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                        """).update();
    }

    /** What the add-on has stored. */
    String stored(AddonId addon) {
        return value("addon_storage where addon = ?", addon.toString());
    }

    void put(AddonId addon, String value) {
        jdbc.sql("insert into addon_storage (addon, key, value) values (?, 'data', ?)"
                        + " on conflict (addon, key) do update set value = excluded.value")
                .params(addon.toString(), value)
                .update();
    }

    private String value(String from, Object owner) {
        return jdbc.sql("select value from " + from)
                .param(owner)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void processDied() {
        resting.clear();
        running.clear();
    }
}
