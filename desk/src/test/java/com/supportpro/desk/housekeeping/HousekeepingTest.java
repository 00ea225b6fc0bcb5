package com.supportpro.desk.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.AddonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class HousekeepingTest {

    @TempDir
    static Path packages;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Audit audit;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @DynamicPropertySource
    static void packages(DynamicPropertyRegistry properties) {
        properties.add("supportpro.desk.packages", () -> packages.toString());
    }

    @Test
    void whatTheRulesKeepNoLongerIsDroppedAndTheRestStays() throws Exception {
        desk.begin();
        installed("2.0.0");
        for (int age = 1; age <= 4; age++) {
            kept("1." + (9 - age) + ".0", age);
        }
        kept("1.0.0", 200);
        UUID old = operation("DEACTIVATE", "SUCCEEDED", 400);
        UUID owed = operation("PURCHASE", "FAILED", 399);
        UUID last = operation("ACTIVATE", "SUCCEEDED", 390);
        Path broken = Files.writeString(home.folder("addons").resolve(".incoming/" + UUID.randomUUID() + ".zip"), "x");
        Files.setLastModifiedTime(broken, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        Path fresh = Files.writeString(home.folder("addons").resolve(".incoming/" + UUID.randomUUID() + ".zip"), "x");

        housekeeping.run();

        assertThat(jdbc.sql("select version from kept_release order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("1.7.0", "1.8.0");
        assertThat(home.folder("addons").resolve("acme/tidy/1.6.0")).doesNotExist();
        assertThat(home.folder("addons").resolve("acme/tidy/1.8.0")).exists();
        assertThat(home.folder("addons").resolve("acme/tidy/2.0.0")).exists();
        assertThat(jdbc.sql("select id from operation where slug = 'tidy'")
                        .query(UUID.class)
                        .list())
                .contains(owed, last)
                .doesNotContain(old);
        assertThat(broken).doesNotExist();
        assertThat(fresh).exists();
        assertThat(audit.list("disk", 0, 1).get(0).details()).containsEntry("operations", "1");
        mvc.perform(get("/api/v1/disk").header("Authorization", desk.token("settings.manage")))
                .andExpect(jsonPath("$.kept").value(4));
        jdbc.sql("delete from installation where slug = 'tidy'").update();
        mvc.perform(get("/operator/disk").with(desk.admin())).andExpect(status().isOk());
    }

    @Test
    void whatIsKeptOfAnAddonThatIsGoneIsShownAndErased() throws Exception {
        desk.begin();
        jdbc.sql("truncate addon_setting, addon_storage").update();
        AddonId here = desk.plugin("notifier", "ACTIVE");
        for (String addon : List.of("gone/counter", here.toString())) {
            jdbc.sql("insert into addon_setting (addon, name, value, sealed) values (?, 'limit', '5', false)")
                    .param(addon)
                    .update();
            jdbc.sql("insert into addon_storage (addon, key, value) values (?, 'count', '12345')")
                    .param(addon)
                    .update();
        }
        mvc.perform(get("/operator/disk").with(desk.admin()))
                .andExpect(content().string(containsString("1 setting, 1 stored value")))
                .andExpect(content().string(containsString("action=\"/operator/kept-data/gone/counter/erase\"")))
                .andExpect(content().string(not(containsString("/operator/kept-data/acme/notifier/erase"))));
        String token = desk.token("addons.manage");
        mvc.perform(get("/api/v1/kept-data").header("Authorization", token))
                .andExpect(jsonPath("$.items[0].addon").value("gone/counter"))
                .andExpect(jsonPath("$.items[0].bytes").value(6))
                .andExpect(jsonPath("$.items.length()").value(1));

        mvc.perform(post("/api/v1/kept-data/acme/notifier/erase").header("Authorization", token))
                .andExpect(status().isConflict());
        mvc.perform(post("/operator/kept-data/gone/counter/erase")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select addon from addon_setting union select addon from addon_storage")
                        .query(String.class)
                        .list())
                .containsExactly(here.toString());
        assertThat(audit.list("gone/counter", 0, 1).get(0).action()).isEqualTo("addon.data-erased");
        mvc.perform(post("/api/v1/kept-data/gone/counter/erase").header("Authorization", token))
                .andExpect(status().isConflict());
        jdbc.sql("truncate addon_setting, addon_storage").update();
    }

    @Test
    void whatAnotherNodeForgotIsRemovedHereAndFromTheSharedFolder() throws Exception {
        desk.begin();
        installed("2.0.0");
        String unused = "b".repeat(64) + ".zip";
        folder("1.1.0");
        folder("1.2.0");
        for (Path old : List.of(
                home.folder("addons").resolve("acme/tidy/1.1.0"),
                Files.writeString(packages.resolve("a".repeat(64) + ".zip"), "used"),
                Files.writeString(packages.resolve(unused), "unused"),
                Files.writeString(packages.resolve("somebody-elses.txt"), "x"))) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        }
        Files.writeString(packages.resolve("c".repeat(64) + ".zip"), "new");

        housekeeping.run();

        assertThat(home.folder("addons").resolve("acme/tidy/1.1.0")).doesNotExist();
        assertThat(home.folder("addons").resolve("acme/tidy/1.2.0")).exists();
        assertThat(home.folder("addons").resolve("acme/tidy/2.0.0")).exists();
        assertThat(packages.toFile().list())
                .containsExactlyInAnyOrder(
                        "a".repeat(64) + ".zip", "c".repeat(64) + ".zip", "somebody-elses.txt", "here");
        mvc.perform(get("/api/v1/disk").header("Authorization", desk.token("settings.manage")))
                .andExpect(jsonPath("$.packages").value(8));
        jdbc.sql("delete from installation where slug = 'tidy'").update();
    }

    @Test
    void rulesThatWouldHarmAreRefused() {
        Duration day = Duration.ofDays(1);
        Duration year = Duration.ofDays(365);
        assertThatThrownBy(() -> new KeepingRules(-1, year, year, day)).hasMessageContaining("releases");
        assertThatThrownBy(() -> new KeepingRules(2, Duration.ZERO, year, day)).hasMessageContaining("releases-for");
        assertThatThrownBy(() -> new KeepingRules(2, year, day, day)).hasMessageContaining("operations-for");
    }

    private void installed(String version) throws Exception {
        folder(version);
        jdbc.sql("""
                insert into installation (publisher, slug, kind, desired_version, should_be_active, state, version, folder,
                    manifest, files, digest, installed_at, changed_at)
                values ('acme', 'tidy', 'PLUGIN', :version, false, 'INACTIVE', :version, 'acme/tidy/' || :version, '{}', '{}',
                    repeat('a', 64), now(), now())""").param("version", version).update();
    }

    private void kept(String version, int days) throws Exception {
        folder(version);
        jdbc.sql("""
                insert into kept_release (publisher, slug, version, folder, manifest, files, digest, installed_at, kept_at)
                values ('acme', 'tidy', :version, 'acme/tidy/' || :version, '{}', '{}', repeat('a', 64), now(),
                    now() - make_interval(days => :days))""").param("version", version).param("days", days).update();
    }

    private void folder(String version) throws Exception {
        Path folder = Files.createDirectories(home.folder("addons").resolve("acme/tidy/" + version));
        Files.writeString(folder.resolve("addon.json"), "{}");
    }

    private UUID operation(String action, String state, int days) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into operation (id, action, publisher, slug, requested_by, state, problem, deal, requested_at, ended_at)
                values (:id, :action, 'acme', 'tidy', 'ann', :state,
                    case when :state = 'FAILED' then '{"code": "x", "values": {}}'::jsonb end,
                    case when :action = 'PURCHASE' then '{}'::jsonb end,
                    now() - make_interval(days => :days), now() - make_interval(days => :days))""")
                .param("id", id)
                .param("action", action)
                .param("state", state)
                .param("days", days)
                .update();
        return id;
    }
}
