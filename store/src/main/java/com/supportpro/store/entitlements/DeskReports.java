package com.supportpro.store.entitlements;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.store.InstalledAddons;
import com.supportpro.protocol.store.InstalledAddons.Installed;
import com.supportpro.protocol.store.InstalledAddons.State;
import com.supportpro.store.licences.DeskId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What desks have installed, by their own word. */
@Repository
public class DeskReports {

    private final JdbcClient database;
    private final Clock clock;

    DeskReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty until the desk has said something. */
    public Optional<DeskReport> of(DeskId desk) {
        return database.sql("select heard_at from desk_report where desk_id = :desk")
                .param("desk", desk.value())
                .query((row, number) -> Times.read(row, "heard_at"))
                .optional()
                .map(heardAt -> new DeskReport(heardAt, addons(desk)));
    }

    /** Takes the place of what the desk said before. Two at a time wait for each other. */
    @Transactional
    public void put(DeskId desk, InstalledAddons installed) {
        database.sql("""
                insert into desk_report (desk_id, heard_at) values (:desk, :now)
                on conflict (desk_id) do update set heard_at = :now""")
                .param("desk", desk.value())
                .param("now", Times.sql(Times.now(clock)))
                .update();
        database.sql("delete from desk_addon where desk_id = :desk")
                .param("desk", desk.value())
                .update();
        database.sql("""
                insert into desk_addon (desk_id, publisher, slug, version, state)
                select :desk, one.* from unnest(cast(:publishers as text[]), cast(:slugs as text[]), cast(:versions as text[]),
                  cast(:states as text[])) one""")
                .param("desk", desk.value())
                .param("publishers", column(installed, one -> one.addon().publisher()))
                .param("slugs", column(installed, one -> one.addon().slug()))
                .param("versions", column(installed, one -> one.version().toString()))
                .param("states", column(installed, one -> one.state().name()))
                .update();
    }

    private List<DeskAddon> addons(DeskId desk) {
        return database.sql("select * from desk_addon where desk_id = :desk order by publisher, slug")
                .param("desk", desk.value())
                .query((row, number) -> new DeskAddon(
                        new AddonId(row.getString("publisher"), row.getString("slug")),
                        Version.of(row.getString("version")),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    private static String[] column(InstalledAddons installed, Function<Installed, String> part) {
        return installed.addons().stream().map(part).toArray(String[]::new);
    }
}
