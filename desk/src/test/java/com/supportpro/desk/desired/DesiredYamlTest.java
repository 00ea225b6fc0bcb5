package com.supportpro.desk.desired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.VersionRange;
import com.supportpro.testkit.SeededRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesiredYamlTest {

    private static final List<String> AWKWARD = List.of(
            "true",
            "null",
            "~",
            "yes",
            "010",
            "-0",
            "1e3",
            "- a",
            "a: b",
            "#no",
            "'",
            "\"",
            "{x}",
            "*x",
            "&x",
            "!x",
            "%",
            "@",
            "`",
            " ",
            "a\nb\n",
            "\tx",
            "=",
            "<<",
            "2026-01-01",
            "0x1F",
            "12:30:45",
            "…",
            "\u2028",
            "");

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void aFileSaysWhatShouldBeHere() {
        DesiredState state = read("""
                addons:
                  - addon: acme/notifier
                    version: ">=1.2.0 <2.0.0"
                    active: false
                    settings:
                      url: {secret: env:ADDON_URL}
                      token: {secret: file:/run/secrets/token}
                      old: {secret: keep}
                      size: 010
                      loud: true
                      note: null
                  - addon: acme/other
                others: remove
                """);

        assertThat(state.removeOthers()).isTrue();
        DesiredAddon notifier = state.addons().get(0);
        assertThat(notifier.addon()).isEqualTo(new AddonId("acme", "notifier"));
        assertThat(notifier.version()).isEqualTo(new VersionRange(">=1.2.0 <2.0.0"));
        assertThat(notifier.active()).isFalse();
        assertThat(notifier.settings())
                .containsEntry("url", new Setting.Reference("env:ADDON_URL"))
                .containsEntry("token", new Setting.Reference("file:/run/secrets/token"))
                .containsEntry("old", new Setting.Keep())
                .containsEntry("size", new Setting.Text("010"))
                .containsEntry("loud", new Setting.Text("true"))
                .containsEntry("note", new Setting.Nothing());
        assertThat(state.addons().get(1))
                .isEqualTo(new DesiredAddon(new AddonId("acme", "other"), DesiredAddon.ANY, true, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            addons: [{addon: acme/x, version: newest}]          | Line 1: version: range must be a range
            addons: [{addon: ../../etc}]                        | Line 1: addon: publisher must be
            addons: [{addon: a/b},{addon: a/b}]                 | Line 1: a/b stands in the list twice
            addons: [{addon: a/b, addon: a/b}]                  | Line 1: addon stands here twice
            addons: [{addon: a/b, colour: red}]                 | Line 1: "colour" is not known here
            addons: [{version: 1.0.0}]                          | Line 1: addon is missing
            addons: [{addon: a/b, active: maybe}]               | Line 1: active must be true or false
            addons: [{addon: a/b, active: yes}]                 | Line 1: write true or false
            addons: {a: b}                                      | Line 1: addons must be a list
            addons: [{addon: a/b, settings: {'a b': 1}}]        | Line 1: a setting is named by a letter
            addons: [{addon: a/b, settings: {a: [1]}}]          | Line 1: a must be a plain value
            addons: [{addon: a/b, settings: {a: {secret: vault:x}}}] | Line 1: a secret is {secret: env:NAME}
            addons: [{addon: a/b, settings: {a: {secret: {x: y}}}}]  | Line 1: secret must be a plain value
            addons: !!java.net.URL [x]                          | Line 1: this is no YAML: Global tag is not allowed
            addons: [{addon: !!javax.script.ScriptEngineManager x}] | Line 1: this is no YAML: Global tag is not allowed
            addons: &a [*a]                                     | Line 1: aliases are not allowed
            addons: [}                                          | Line 1: this is no YAML
            others: keep                                        | addons is missing
            [1, 2]                                              | Line 1: the file must be a mapping
            """)
    void whatIsWrongIsSaidWithItsLine(String file, String problem) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void theLineIsTheOneOfTheMistake() {
        assertThatThrownBy(() -> read("# my desk\naddons:\n  - addon: a/b\n    version: soon\n"))
                .isInstanceOfSatisfying(
                        UnreadableStateException.class,
                        e -> assertThat(e.line()).isEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--- a\n--- b\n", "\u0000", "addons: \"\ud83d\""})
    void whatIsNoSingleDocumentIsRefused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableStateException.class);
    }

    @Test
    void aFileThatIsTooLargeOrTooDeepIsRefused() {
        assertThatThrownBy(() -> read("addons: " + "[".repeat(5_000)))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessageContaining("this is no YAML");
        assertThatThrownBy(() -> read("#" + "x".repeat(DesiredYaml.MOST_CHARACTERS) + "\naddons: []"))
                .isInstanceOf(UnreadableStateException.class);
        assertThatThrownBy(() -> read("addons:\n" + "- addon: a/b\n".repeat(501)))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessageContaining("500 entries at the most");
        assertThatThrownBy(() -> DesiredYaml.read(new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessage("the file must be UTF-8");
    }

    @RepeatedTest(200)
    void whatIsWrittenIsReadAgain() {
        List<DesiredAddon> addons = new ArrayList<>();
        for (int number = 0; number < random.nextInt(4); number++) {
            addons.add(new DesiredAddon(
                    new AddonId("acme", "a" + number),
                    new VersionRange(random.pick(List.of("1.2.0", "^1.0.0 || ^2.0.0", ">=1.0.0 <2.0.0", "*"))),
                    random.nextBoolean(),
                    settings()));
        }
        DesiredState state = new DesiredState(addons, random.nextBoolean());

        assertThat(read(StateText.of(state))).isEqualTo(state);
    }

    private Map<String, Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (int number = 0; number < random.nextInt(6); number++) {
            String text = random.nextBoolean() ? random.pick(AWKWARD) : random.text(40);
            settings.put(
                    "s" + number,
                    random.pick(List.<Setting>of(
                            new Setting.Text(text),
                            new Setting.Text(text),
                            new Setting.Nothing(),
                            new Setting.Keep(),
                            new Setting.Reference("env:ADDON_X"),
                            new Setting.Reference("file:/run/secrets/a b"))));
        }
        return settings;
    }

    private static DesiredState read(String file) {
        return DesiredYaml.read(file.getBytes(UTF_8));
    }
}
