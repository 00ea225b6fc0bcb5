package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Brings an add-on to where a fault run begins, by ordinary actions, with values and settings that tell the run. */
record Ground(TrialDesk desk, FaultRun run) {

    private static final String PUT = """
            insert into addon_storage (addon, key, value) values (?, ?, ?)
            on conflict (addon, key) do update set value = excluded.value""";

    void prepare(String addon) throws IOException, InterruptedException {
        noTrouble();
        Demand demand = run.demand();
        if (demand.state.equals("ABSENT")) {
            absent(addon, demand == Demand.INSTALL_AGAIN);
            return;
        }
        installed(addon, demand.version);
        fill(addon, demand.version);
        if (demand.state.equals("INACTIVE")) {
            desk.does(addon, "deactivate", "{}");
        }
    }

    /** Those in trouble are out of it. */
    void noTrouble() {
        desk.books.change("delete from addon_storage where key = 'trouble'");
        desk.books.change("delete from addon_copy_storage where key = 'trouble'");
    }

    private void absent(String addon, boolean keepsItsOwn) throws IOException, InterruptedException {
        if (keepsItsOwn) {
            installed(addon, TrialAddons.OLD);
            fill(addon, TrialAddons.OLD);
            desk.does(addon, "uninstall", "{}");
            return;
        }
        if (!Standing.of(desk.books, addon).state().equals("ABSENT")) {
            desk.does(addon, "uninstall", "{\"erase\":true}");
        }
        forget(addon);
    }

    /** The first release; what the next one may have left is nothing that it could read. */
    void install(String addon) throws IOException, InterruptedException {
        forget(addon);
        desk.does(addon, "install", "{\"version\":\"" + TrialAddons.OLD + "\"}");
    }

    private void forget(String addon) {
        desk.books.change("delete from addon_storage where addon = ?", addon);
        desk.books.change("delete from addon_setting where addon = ?", addon);
    }

    private void installed(String addon, String version) throws IOException, InterruptedException {
        Standing now = Standing.of(desk.books, addon);
        boolean newer = now.version().equals(TrialAddons.NEW);
        if (newer && version.equals(TrialAddons.OLD)) {
            desk.does(addon, "uninstall", "{\"erase\":true}");
        }
        if (now.state().equals("ABSENT") || newer && version.equals(TrialAddons.OLD)) {
            install(addon);
        } else if (!now.active()) {
            desk.does(addon, "activate", "{}");
        }
        if (!newer && version.equals(TrialAddons.NEW)) {
            fill(addon, TrialAddons.OLD);
            desk.does(addon, "update", "{}");
        }
    }

    private void fill(String addon, String version) throws IOException, InterruptedException {
        String word = version + "-" + run.seed();
        desk.books.change(PUT, addon, TrialAddons.prefix(version) + "rating", word);
        var saved = Api.put(
                desk.url() + "/api/v1/addons/" + addon + "/settings",
                "{\"" + TrialAddons.setting(version) + "\":\"" + word + "\"}",
                Town.TOKEN);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    /** From now on it gets into trouble, also with what was kept for it. */
    void trouble(String addon, String what) {
        desk.books.change(PUT, addon, "trouble", what);
        desk.books.change("""
                insert into addon_copy_storage (copy, key, value)
                select id, 'trouble', ? from addon_copy where addon = ?
                on conflict (copy, key) do update set value = excluded.value""", what, addon);
    }
}
