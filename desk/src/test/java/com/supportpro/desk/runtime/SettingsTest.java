package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.texts.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest extends RuntimeFixture {

    static final String PROPERTIES = """
            "url": {"type":"string","format":"uri","title":"Address","description":"Where to"},
            "token": {"type":"string","writeOnly":true,"minLength":4,"title":"Token"},
            "size": {"type":"integer","minimum":1,"maximum":10,"default":5,"title":"Size"},
            "loud": {"type":"boolean","title":"Loud"},
            "mode": {"enum":["fast","slow"],"title":"Mode"},
            "code": {"type":"string","pattern":"^(a+)+$","title":"Code"},
            "text": {"type":"string","maxLength":2000,"title":"Text"}""";

    static final String CODE = """
            private AddonContext context;
            public void start(AddonContext context) {
                this.context = context;
                System.getProperties().put("test.settings", (java.util.function.Supplier<String>) () -> say(context.settings()));
            }
            private String say(Settings s) {
                return s.text("url") + " " + s.text("token") + " " + s.number("size") + " " + s.on("loud");
            }
            public SettingsCheck test(Settings s) {
                return s.on("loud") ? SettingsCheck.works(say(s)) : SettingsCheck.fails("Too quiet");
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void running() throws Exception {
        runtime.start(
                TestAddon.in(folder).settings(PROPERTIES, "\"url\"").code(CODE).build());
    }

    @Test
    void savedSettingsHoldAtOnce() {
        assertThat(seen()).isEqualTo("Optional.empty Optional.empty Optional[5] false");

        assertThat(save("url", "https://a.example/x", "token", "secret!", "size", "7", "loud", "on"))
                .isEqualTo(new SettingsOutcome.Saved(List.of("url", "token", "size", "loud")));

        assertThat(seen()).isEqualTo("Optional[https://a.example/x] Optional[secret!] Optional[7] true");
    }

    @Test
    void secretsLieSealedAndAreNeverShown() {
        save("url", "https://a.example/", "token", "very secret");

        assertThat(jdbc.sql("select string_agg(value, ' ') from addon_setting where addon = 'test/sample'")
                        .query(String.class)
                        .single())
                .contains("a.example")
                .doesNotContain("very secret");
        SettingsForm.Field token = field("token");
        assertThat(token.set()).isTrue();
        assertThat(token.value()).isEmpty();
    }

    @Test
    void anEmptySecretStaysAndCanBeClearedOnPurpose() {
        save("url", "https://a.example/", "token", "secret!");

        assertThat(save("token", "")).isEqualTo(new SettingsOutcome.Saved(List.of()));
        assertThat(field("token").set()).isTrue();
        assertThat(save("token", "", "token.clear", "true")).isEqualTo(new SettingsOutcome.Saved(List.of("token")));
        assertThat(field("token").set()).isFalse();
    }

    @Test
    void nothingIsSavedWhenAnythingIsWrong() {
        SettingsOutcome outcome = save(
                "url", "javascript:alert(1)", "token", "abc", "size", "11", "mode", "odd", "code", "b", "text", "fine");

        assertThat(((SettingsOutcome.Refused) outcome).problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("url url", "token short", "size large", "mode choice", "code pattern");
        assertThat(jdbc.sql("select count(*) from addon_setting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRequiredSettingIsAskedFor() {
        assertThat(settings.check(id("sample"), Map.of("url", " ")))
                .extracting(SettingsProblem::code)
                .containsExactly("required");
    }

    @Test
    void aPatternThatWouldNeverEndIsGivenUp() {
        assertThat(settings.check(id("sample"), Map.of("url", "https://a.example", "code", "a".repeat(60) + "!")))
                .extracting(SettingsProblem::code)
                .containsExactly("pattern");
    }

    @Test
    void theAuditTellsWhatWasAndWhatIsButNoSecret() {
        save("url", "https://audited.example/", "token", "hush hush");

        String entry = jdbc.sql("select details::text from audit_entry where action = 'addon.settings-changed'"
                        + " order by number desc limit 1")
                .query(String.class)
                .single();
        assertThat(entry)
                .contains("url, token", "https://audited.example/", "\"token after\": \"(secret)\"")
                .doesNotContain("hush");
    }

    @Test
    void theAddonTriesWhatIsNotSavedYet() {
        save("url", "https://a.example/", "token", "secret!");

        assertThat(settings.test(id("sample"), Map.of("loud", "true", "size", "9")))
                .isEqualTo(SettingsCheck.works("Optional[https://a.example/] Optional[secret!] Optional[9] true"));
        assertThat(settings.test(id("sample"), Map.of("loud", "false"))).isEqualTo(SettingsCheck.fails("Too quiet"));
        assertThat(seen()).contains("false");
    }

    @Test
    void whatAnAddonSaysByKeyIsToldByItsOwnTexts() throws Exception {
        RunnableRelease release =
                TestAddon.in(folder).version("1.2.0").code("""
                        public void start(AddonContext context) { context.notes().warning("lost", "ticket", "7"); }
                        public SettingsCheck test(Settings s) { return SettingsCheck.fails("busy", "status", "503"); }
                        public Health probe() { return Health.failing("away"); }""").build();
        Files.createDirectories(release.folder().resolve("texts"));
        Files.writeString(
                release.folder().resolve("texts/en.properties"),
                "busy=It answered {status}\naway=It is away\nlost=Ticket {ticket} was lost\n");
        Files.writeString(
                release.folder().resolve("texts/vi.properties"),
                "busy=Trả lời {status}\naway=Không có mặt\nlost=Mất phiếu {ticket}\n");
        runtime.start(release);
        List<String> lines = List.of(
                settings.test(id("sample"), Map.of()).message(),
                runtime.probe(id("sample")).orElseThrow(),
                runtime.notes(id("sample")).get(0).text());
        Words vietnamese = new Words(texts, "vi", ZoneOffset.UTC);

        assertThat(lines.stream().map(this::said))
                .containsExactly("It answered 503", "It is away", "Ticket 7 was lost");
        assertThat(lines.stream().map(vietnamese::said)).containsExactly("Trả lời 503", "Không có mặt", "Mất phiếu 7");
        runtime.stop(id("sample"));
        assertThat(vietnamese.said(lines.get(2))).isEqualTo("Mất phiếu 7");
        runtime.erase(id("sample"));
        assertThat(vietnamese.said(lines.get(2))).isEqualTo("Ticket 7 was lost");
    }

    @Test
    void anAddonThatWaitsForItsSettingsIsNotProbed() throws Exception {
        runtime.start(TestAddon.in(folder)
                .version("1.1.0")
                .settings(PROPERTIES, "\"url\"")
                .code("public void start(AddonContext c) {} public Health probe() { return Health.failing(\"No\"); }")
                .build());

        assertThat(runtime.probe(id("sample"))).isEmpty();
        save("url", "https://a.example/");
        assertThat(runtime.probe(id("sample"))).contains("No");
    }

    @Test
    void anAddonThatDoesNotRunHasNoForm() {
        runtime.stop(id("sample"));

        assertThat(settings.form(id("sample")).running()).isFalse();
        assertThat(save("url", "https://a.example/")).isEqualTo(new SettingsOutcome.NotRunning());
    }

    @SuppressWarnings("unchecked")
    private static String seen() {
        return ((java.util.function.Supplier<String>) System.getProperties().get("test.settings")).get();
    }

    private SettingsForm.Field field(String name) {
        return settings.form(id("sample")).fields().stream()
                .filter(field -> field.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SettingsOutcome save(String... typed) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (int index = 0; index < typed.length; index += 2) {
            values.put(typed[index], typed[index + 1]);
        }
        return settings.save(id("sample"), values, "admin@desk.example");
    }
}
