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

    /** An entry with who applied it. */
    record Entry(DesiredAddon wanted, Actor by) {}

    private record Row(AddonId addon, String entry, String name, String address) {}

    /** A later file takes the place of an earlier one. */
    void put(DesiredAddon wanted, Actor by) {
        insert(wanted, by, """
                on conflict (addon) do update set entry = excluded.entry, actor = excluded.actor,
                    address = excluded.address, at = excluded.at""");
    }

    private void insert(DesiredAddon wanted, Actor by, String otherwise) {
        jdbc.sql("""
                insert into desired_waiting (addon, entry, actor, address, at)
                values (:addon, :entry, :actor, :address, :at)
                """ + otherwise)
                .param("addon", wanted.addon().toString())
                .param("entry", box.sealText(StateText.of(wanted), context(wanted.addon())))
                .param("actor", by.name())
                .param("address", by.address())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Leaves for later what cannot be done yet, unless a later file has spoken meanwhile. */
    void putBack(Entry entry) {
        insert(entry.wanted(), entry.by(), "on conflict (addon) do nothing");
    }

    List<AddonId> addons() {
        return jdbc.sql("select addon from desired_waiting order by addon").query(String.class).list().stream()
                .map(AddonId::parse)
                .toList();
    }

    /** Takes the entry out; nothing when it is gone, or when this desk's key does not open it any more. */
    Optional<Entry> take(AddonId addon) {
        return jdbc.sql("delete from desired_waiting where addon = :addon returning entry, actor, address")
                .param("addon", addon.toString())
                .query((row, index) ->
                        new Row(addon, row.getString("entry"), row.getString("actor"), row.getString("address")))
                .optional()
                .flatMap(this::open);
    }

    private Optional<Entry> open(Row row) {
        try {
            String text = box.openText(row.entry(), context(row.addon()));
            DesiredState state = DesiredYaml.read(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Entry(state.addons().get(0), new Actor(row.name(), row.address())));
        } catch (WrongSecretKeyException | SealBrokenException e) {
            LOG.warn("What a file said of {} cannot be opened; apply the file again", row.addon());
            return Optional.empty();
        }
    }

    private static String context(AddonId addon) {
        return "desired/" + addon;
    }
}
