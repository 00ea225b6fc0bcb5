package com.supportpro.desk.desired.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.catalogue.ListingFixture;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.AddonSettings;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.TestAddon;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.testkit.SeededRandom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PanelTest
class DesiredStateApiTest {

    private static final AddonId SAMPLE = new AddonId("test", "sample");
    private static final String SETTINGS = """
            "url": {"type":"string","format":"uri","title":"Address"},
            "token": {"type":"string","writeOnly":true,"minLength":4,"title":"Token"},
            "size": {"type":"integer","minimum":1,"maximum":1000,"default":5,"title":"Size"},
            "loud": {"type":"boolean","title":"Loud"},
            "text": {"type":"string","maxLength":2000,"title":"Text"}""";

    @TempDir
    static Path secrets;

    @TempDir
    Path folder;

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Installations installations;

    @Autowired
    Operations operations;

    @Autowired
    AddonRuntime runtime;

    @Autowired
    AddonSettings settings;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    private String token;

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry properties) {
        properties.add("supportpro.desk.desired.secret-folders", () -> secrets.toString());
    }

    @BeforeEach
    void aDesk() {
        desk.begin();
        jdbc.sql("truncate listing, addon_setting, desired_waiting").update();
        token = desk.token("addons.manage");
    }

    @AfterEach
    void stop() {
        runtime.stop(SAMPLE);
    }

    @Test
    void whatIsExportedNeverHoldsASecret() throws Exception {
        running();
        save(Map.of("url", "https://a.example/hook", "token", "hush hush", "loud", "true"));

        mvc.perform(get("/api/v1/desired-state").header("Authorization", token))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/yaml"))
                .andExpect(content().string(containsString("url: https://a.example/hook")))
                .andExpect(content().string(containsString("secret: keep")))
                .andExpect(content().string(not(containsString("hush"))));
    }

    @Test
    void applyingWhatWasExportedLeavesNothingToDo() throws Exception {
        running();
        desk.channel("mail", random.pick(List.of("ACTIVE", "INACTIVE")));
        desk.plugin("odd", random.pick(List.of("ACTIVE", "INACTIVE")));
        for (int round = 0; round < 20; round++) {
            save(values());
            byte[] file = export();

            send("diff", file)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[?(@.change != 'nothing')]").isEmpty());
            send("apply", file)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.operations").isEmpty())
                    .andExpect(jsonPath("$.settings").isEmpty());
            assertThat(export()).isEqualTo(file);
        }
    }

    @Test
    void settingsAreComparedAndSaved() throws Exception {
        running();
        save(Map.of("url", "https://a.example/", "size", "7"));
        Files.writeString(secrets.resolve("token"), "from a file\n");
        String file = entry("""
                settings: {url: null, size: 7, text: "new", token: {secret: file:%s/token}}""".formatted(secrets));

        send("diff", file)
                .andExpect(jsonPath("$.items[0].change").value("settings"))
                .andExpect(jsonPath("$.items[0].settings").value(contains("url", "token", "text")))
                .andExpect(content().string(not(containsString("from a file"))));
        assertThat(settings.form(SAMPLE).fields().get(0).value()).isEqualTo("https://a.example/");
        send("apply", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.settings[0].change").value("settings"));
        send("apply", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.settings").isEmpty());
        assertThat(settings.form(SAMPLE).fields())
                .extracting(field -> field.set())
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void settingsOfWhatDoesNotRunAreComparedSavedAndExportedToo() throws Exception {
        installed(random.pick(List.of("INACTIVE", "FAILED")));
        jdbc.sql("update installation set should_be_active = false").update();
        jdbc.sql("insert into addon_setting (addon, name, value, sealed) values ('test/sample', 'size', '7', false)")
                .update();
        String file = entry("active: false\n    settings: {size: 8, loud: true}");

        assertThat(new String(export(), UTF_8)).contains("size: 7").doesNotContain("left out");
        send("diff", file)
                .andExpect(jsonPath("$.items[0].change").value("settings"))
                .andExpect(jsonPath("$.items[0].settings").value(contains("size", "loud")));
        send("diff", entry("active: false\n    settings: {odd: 1}"))
                .andExpect(jsonPath("$.items[0].refusal.code").value("settings-refused"));
        send("apply", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.settings[0].change").value("settings"));
        send("diff", file).andExpect(jsonPath("$.items[0].change").value("nothing"));
        assertThat(new String(export(), UTF_8)).contains("size: 8", "loud: true");
    }

    @Test
    void whatCannotBeComparedOnThisNodeIsSaidToBeSo() throws Exception {
        desk.channel("mail", "ACTIVE");
        String file = "addons: [{addon: acme/mail, settings: {size: 8}}]";

        send("diff", file)
                .andExpect(jsonPath("$.items[0].change").value("uncompared"))
                .andExpect(jsonPath("$.items[0].settings").value(contains("size")))
                .andExpect(jsonPath("$.items[0].refusal.code").value("settings-unread"));
        send("apply", file).andExpect(status().isConflict());
        assertThat(new String(export(), UTF_8)).startsWith("# The settings of acme/mail are left out");
    }

    @Test
    void anotherReleaseThatStillRunsHereSaysNothingOfTheInstalledOne() throws Exception {
        running();
        jdbc.sql("""
                update installation set version = '1.1.0', manifest = manifest || '{"settings": "settings.schema.json"}'""").update();

        send("diff", entry("settings: {size: 8}"))
                .andExpect(jsonPath("$.items[0].change").value("uncompared"));
    }

    @Test
    void mistakesInSettingsAreNamedAndNothingIsDone() throws Exception {
        running();
        desk.plugin("other", "ACTIVE");
        String file = entry("""
                settings: {size: many, token: plain, loud: 1, odd: x, text: {secret: env:PATH}, url: {secret: keep}}""") + "  - {addon: acme/other, active: false}\n";

        send("apply", file)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:desired-state-refused"))
                .andExpect(jsonPath("$.refused[0].refusal.code").value("settings-refused"))
                .andExpect(jsonPath("$.refused[0].refusal.errors[*].field")
                        .value(contains("token", "loud", "odd", "text", "url")));
        assertThat(installations
                        .find(new AddonId("acme", "other"))
                        .orElseThrow()
                        .shouldBeActive())
                .isTrue();

        send("apply?partial=true", file)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.operations[0].change").value("deactivate"))
                .andExpect(jsonPath("$.refused[0].addon").value("test/sample"));
        desk.endedOf(new AddonId("acme", "other"));
    }

    @Test
    void addonsAreDeactivatedAndOthersRemoved() throws Exception {
        AddonId kept = desk.plugin("kept", "ACTIVE");
        AddonId other = desk.plugin("other", "INACTIVE");
        String file = "addons: [{addon: acme/kept, version: ^1.0.0, active: false}]\nothers: remove\n";

        send("apply", file)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.operations[*].change").value(contains("deactivate", "uninstall")));
        desk.endedOf(kept);
        desk.endedOf(other);

        assertThat(installations.all()).extracting(Installation::id).containsExactly(kept);
        assertThat(installations.find(kept)).map(Installation::state).contains(Installation.State.INACTIVE);
        send("apply", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.operations").isEmpty());
    }

    @Test
    void nothingIsEverBoughtByAFile() throws Exception {
        list(ListingFixture.listing("acme/paid", "Paid").monthly(900).build());

        send("apply", "addons: [{addon: acme/paid}, {addon: acme/unheard-of}]")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused[0].refusal.code").value("purchase-needed"))
                .andExpect(jsonPath("$.refused[0].change").value("install"))
                .andExpect(jsonPath("$.refused[1].refusal.code").value("unknown-add-on"));
        assertThat(jdbc.sql("select count(*) from operation").query(Long.class).single())
                .isZero();
    }

    @Test
    void aRangeWithoutAReleaseIsRefused() throws Exception {
        desk.plugin("old", "ACTIVE");
        list(ListingFixture.listing("acme/old", "Old").build());

        send("diff", "addons: [{addon: acme/old, version: ^7.0.0}]")
                .andExpect(jsonPath("$.items[0].change").value("update"))
                .andExpect(jsonPath("$.items[0].from").value("1.0.0"))
                .andExpect(jsonPath("$.items[0].refusal.code").value("no-release-in-range"));
    }

    @Test
    void whatAFileSaysBeyondAnOperationComesAfterIt() throws Exception {
        AddonId addon = desk.plugin("slow", "ACTIVE");
        jdbc.sql("update installation set state = 'INACTIVE', should_be_active = false")
                .update();
        var going = desk.going(addon);

        send("apply", "addons: [{addon: acme/slow}]")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.operations[0].joined").value(true));
        assertThat(waiting()).isOne();
        jdbc.sql("update operation set state = 'SUCCEEDED', ended_at = now(), lease_owner = null, lease_until = null"
                        + " where id = ?")
                .param(going.value())
                .update();

        await().until(() -> waiting() == 0);
        await().until(() ->
                operations.recent(addon, 1).stream().noneMatch(one -> one.id().equals(going)));
        assertThat(desk.endedOf(addon).requestedBy()).startsWith("token: ");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithItsLine() throws Exception {
        send("apply", "addons:\n  - addon: acme\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.line").value(2))
                .andExpect(jsonPath("$.detail").value(containsString("publisher/slug")));
    }

    @Test
    void itTakesThePermissionAndIsOnRecord() throws Exception {
        String other = desk.token("tickets.read");
        mvc.perform(get("/api/v1/desired-state").header("Authorization", other)).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/desired-state/apply")
                        .header("Authorization", other)
                        .content("addons: []"))
                .andExpect(status().isForbidden());

        export();
        send("diff", "addons: []").andExpect(status().isOk());
        send("apply", "addons: []").andExpect(status().isOk());

        assertThat(jdbc.sql(
                                "select action from audit_entry where subject = 'desired-state' order by number desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly("desired-state.applied", "desired-state.compared", "desired-state.exported");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from desired_waiting")
                .query(Long.class)
                .single();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("url", "https://a.example/" + random.nextInt(9));
        values.put("size", String.valueOf(1 + random.nextInt(1000)));
        values.put("loud", String.valueOf(random.nextBoolean()));
        values.put("text", random.text(50).replace("\0", ""));
        values.put("token", "secret " + random.nextInt());
        values.keySet().removeIf(name -> random.nextInt(3) == 0);
        return values;
    }

    private void running() throws Exception {
        var release = TestAddon.in(folder).slug("sample").settings(SETTINGS, "").build();
        onRecord("ACTIVE");
        assertThat(runtime.start(release)).isEmpty();
    }

    private void onRecord(String state) {
        desk.plugin("sample", state);
        jdbc.sql("update installation set publisher = 'test', manifest = jsonb_set(manifest, '{publisher}', '\"test\"')"
                        + " where slug = 'sample'")
                .update();
    }

    /** Its files are here, and it does not run. */
    private void installed(String state) throws Exception {
        onRecord(state);
        Path files = TestAddon.in(folder)
                .slug("sample")
                .settings(SETTINGS, "")
                .build()
                .folder();
        Path schema = Files.createDirectories(home.folder("addons").resolve("test/sample/1.0.0"))
                .resolve("settings.schema.json");
        Files.copy(files.resolve("settings.schema.json"), schema, StandardCopyOption.REPLACE_EXISTING);
        jdbc.sql("""
                update installation set folder = 'test/sample/1.0.0',
                    manifest = manifest || '{"settings": "settings.schema.json"}'""").update();
    }

    private void save(Map<String, String> values) {
        assertThat(settings.save(SAMPLE, values, "test")).isInstanceOf(SettingsOutcome.Saved.class);
    }

    private void list(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, 'plugin', ?, '{}', ?, now(), ?, '')""")
                .params(
                        listing.id().toString(),
                        listing.name(),
                        listing.free(),
                        ProtocolJson.mapper().writeValueAsString(listing))
                .update();
    }

    private static String entry(String more) {
        return "addons:\n  - addon: test/sample\n    " + more + "\n";
    }

    private byte[] export() throws Exception {
        return mvc.perform(get("/api/v1/desired-state").header("Authorization", token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions send(String path, String file) throws Exception {
        return send(path, file.getBytes(UTF_8));
    }

    private ResultActions send(String path, byte[] file) throws Exception {
        return mvc.perform(post("/api/v1/desired-state/" + path)
                .header("Authorization", token)
                .contentType("application/yaml")
                .content(file));
    }
}
