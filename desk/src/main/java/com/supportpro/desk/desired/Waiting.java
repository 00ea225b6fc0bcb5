package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Actor;
import com.supportpro.platform.secrets.SealBrokenException;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import com.supportpro.protocol.AddonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What files say of add-ons whose operation has not ended yet; sealed, because a setting may be worth hiding. */
@Repository
class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    Waiting(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /**
     * An entry with who applied it.
     *
     * @param sealed as it is kept, which tells it from a later one
     */
    record Entry(DesiredAddon wanted, Actor by, String sealed) {}

    private record Row(AddonId addon, String entry, String name, String address) {}

    /** A later file takes the place of an earlier one. */
    void put(DesiredAddon wanted, Actor by) {
        jdbc.sql("""
                insert into desired_waiting (addon, entry, actor, address, at)
                values (:addon, :entry, :actor, :address, :at)
                on conflict (addon) do update set entry = excluded.entry, actor = excluded.actor,
                    address = excluded.address, at = excluded.at""")
                .param("addon", wanted.addon().toString())
                .param("entry", sealed(wanted))
                .param("actor", by.name())
                .param("address", by.address())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<AddonId> addons() {
        return jdbc.sql("select addon from desired_waiting order by addon").query(String.class).list().stream()
                .map(AddonId::parse)
                .toList();
    }

    /**
     * The entry, which nobody else holds until the transaction ends; nothing when it is gone, somebody holds it, or this
     * desk's key does not open it any more. The row itself is not locked, so that a later file need not wait for it.
     */
    Optional<Entry> hold(AddonId addon) {
        return lock(addon) ? find(addon).flatMap(this::open) : Optional.empty();
    }

    /** Leaves this of an entry that is held, unless a later file has spoken meanwhile. */
    void keep(Entry entry, DesiredAddon left) {
        jdbc.sql("update desired_waiting set entry = :left where addon = :addon and entry = :sealed")
                .param("left", sealed(left))
                .param("addon", left.addon().toString())
                .param("sealed", entry.sealed())
                .update();
    }

    /** Ends the waiting of an entry that is held, unless a later file has spoken meanwhile. */
    void remove(Entry entry) {
        remove(entry.wanted().addon(), entry.sealed());
    }

    private void remove(AddonId addon, String sealed) {
        jdbc.sql("delete from desired_waiting where addon = :addon and entry = :sealed")
                .param("addon", addon.toString())
                .param("sealed", sealed)
                .update();
    }

    private boolean lock(AddonId addon) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "supportpro.desired/" + addon)
                .query(Boolean.class)
                .single();
    }

    private Optional<Row> find(AddonId addon) {
        return jdbc.sql("select entry, actor, address from desired_waiting where addon = :addon")
                .param("addon", addon.toString())
                .query((row, index) ->
                        new Row(addon, row.getString("entry"), row.getString("actor"), row.getString("address")))
                .optional();
    }

    private String sealed(DesiredAddon wanted) {
        return box.sealText(StateText.of(wanted), context(wanted.addon()));
    }

    private Optional<Entry> open(Row row) {
        try {
            String text = box.openText(row.entry(), context(row.addon()));
            DesiredState state = DesiredYaml.read(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Entry(state.addons().get(0), new Actor(row.name(), row.address()), row.entry()));
        } catch (WrongSecretKeyException | SealBrokenException e) {
            LOG.warn("What a file said of {} cannot be opened; apply the file again", row.addon());
            remove(row.addon(), row.entry());
            return Optional.empty();
        }
    }

    private static String context(AddonId addon) {
        return "desired/" + addon;
    }
}
