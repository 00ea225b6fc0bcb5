package com.supportpro.protocol.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRulesTest {

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publisher | Acme     | publisher must be 1 to 63 lower-case letters",
                "publisher | ''       | publisher must be",
                "slug      | ../evil  | slug must be",
                "version   | 1.0      | version must have 5 to 64 characters",
                "version   | 1.0.0+7  | version must be a semantic version",
                "version   | v1.0.0   | version must be a semantic version",
                "kind      | theme    | kind must be channel, language or plugin",
                "name      | ''       | name is missing",
                "desk      | whenever | range must be a range",
                "entry     | Greeter  | entry must be the full name of a class",
                "entry     | ../Evil  | entry must be the full name of a class",
            })
    void aFieldThatBreaksItsRuleIsRefusedByName(String field, String value, String reason) throws IOException {
        refused(PackageFixture.plugin().manifest(field, value), "manifest", "addon.json: " + reason);
    }

    @Test
    void anotherManifestVersionIsRefused() throws IOException {
        refused(PackageFixture.plugin().manifest("manifest", 2), "manifest", "manifest must be 1");
    }

    @Test
    void textsAreBounded() throws IOException {
        refused(PackageFixture.plugin().manifest("summary", "s".repeat(161)), "manifest", "summary must have 1 to 160");
        refused(
                PackageFixture.plugin().manifest("tags", List.of("UPPER")),
                "manifest",
                "tags must be lower-case letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://example.com", "https://ada@example.com", "file:///etc"})
    void aLinkThatLeadsElsewhereIsRefused(String homepage) throws IOException {
        refused(
                PackageFixture.plugin().manifest("links", Map.of("homepage", homepage)),
                "manifest",
                "links.homepage must be an https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://example.com", "example.com/path", "${settings.url", "${env.HOME}"})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        refused(
                PackageFixture.plugin().manifest("permissions", Map.of("hosts", List.of(host), "schedules", false)),
                "manifest",
                "permissions.hosts must be a host name");
    }

    @Test
    void aLanguagePackNamesItsLanguage() throws IOException {
        refused(
                PackageFixture.language()
                        .manifest("language", Map.of("tag", "Vietnamese", "name", "v", "rightToLeft", false)),
                "manifest",
                "language.tag must be a language tag");
    }

    @Test
    void aSwitchThatIsMissingIsNamed() throws IOException {
        refused(
                PackageFixture.language().manifest("language", Map.of("tag", "vi", "name", "Tiếng Việt")),
                "archive",
                "addon.json cannot be read: language.rightToLeft must be true or false");
        refused(
                PackageFixture.plugin().manifest("permissions", Map.of("hosts", List.of())),
                "archive",
                "addon.json cannot be read: permissions.schedules must be true or false");
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() throws IOException {
        unreadable("manifest", Map.of(), "manifest must be a whole number");
        unreadable("name", Map.of(), "name must be a text");
        unreadable("tags", "chat", "tags must be a list");
        unreadable("tags", List.of(List.of()), "tags[0] must be a text");
        unreadable("permissions", "all", "permissions must be an object");
        unreadable("links", Map.of("homepage", "ht tp:"), "links.homepage must be a text");
    }

    @Test
    void whatAnAddonRequiresIsRead() throws IOException {
        List<Requirement> requires = List.of(
                new Requirement(new AddonId("acme", "chat"), new VersionRange("^3.0.0")),
                new Requirement(new AddonId("other", "chat"), new VersionRange("*")));

        Manifest read = PackageFixture.plugin()
                .manifest("requires", requires)
                .inspected(folder)
                .accepted()
                .orElseThrow()
                .manifest();

        assertThat(read.requires()).isEqualTo(requires);
    }

    @Test
    void aReleaseSaysThatItClosesAHole() throws IOException {
        assertThat(PackageFixture.plugin()
                        .manifest("security", true)
                        .inspected(folder)
                        .accepted()
                        .orElseThrow()
                        .manifest()
                        .fixesSecurity())
                .isTrue();
    }

    @Test
    void anAddonRequiresNothingWhenItDoesNotSaySo() throws IOException {
        assertThat(PackageFixture.plugin()
                        .inspected(folder)
                        .accepted()
                        .orElseThrow()
                        .manifest()
                        .requires())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme/greeter   | *       | requires must not name the add-on itself",
                "chat           | *       | id must be publisher/slug",
                "acme/../chat   | *       | slug must be",
                "acme/chat      | ''      | range is missing",
                "acme/chat      | newest  | range must be a range",
            })
    void aRequirementThatIsNoneIsRefused(String addon, String version, String reason) throws IOException {
        requiring(List.of(Map.of("addon", addon, "version", version)), reason);
    }

    @Test
    void requirementsAreWholeBoundedAndNameEachAddonOnce() throws IOException {
        Map<String, String> chat = Map.of("addon", "acme/chat", "version", "*");
        requiring(List.of(chat, chat), "requires must name each add-on once");
        requiring(List.of(Map.of("addon", "acme/chat")), "requires.version is missing");
        requiring(List.of(Map.of("version", "*")), "requires.addon is missing");
        requiring(Collections.singletonList(null), "requires must not have empty entries");
        List<Map<String, String>> many = IntStream.range(0, 21)
                .mapToObj(number -> Map.of("addon", "acme/chat-" + number, "version", "*"))
                .toList();
        requiring(many, "requires must have 20 entries at the most");
    }

    private void requiring(List<?> requires, String reason) throws IOException {
        refused(PackageFixture.plugin().manifest("requires", requires), "manifest", "addon.json: " + reason);
    }

    private void unreadable(String field, Object value, String reason) throws IOException {
        refused(PackageFixture.plugin().manifest(field, value), "archive", "cannot be read: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{\"manifest\":1,\"manifest\":1}", "{} {}"})
    void aManifestThatIsNoDocumentIsRefused(String json) throws IOException {
        assertThat(PackageFixture.plugin()
                        .file("addon.json", json)
                        .inspected(folder)
                        .passed())
                .isFalse();
    }

    @Test
    void aManifestIsNeeded() throws IOException {
        byte[] bytes = new String(PackageFixture.plugin().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("addon.json", "addon.yaml")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(PackageFixture.inspect(bytes, folder).failures()).contains("addon.json is missing");
    }

    @Test
    void aManifestIsBounded() throws IOException {
        refused(
                PackageFixture.plugin().file("addon.json", " ".repeat(Limits.MANIFEST + 1)),
                "archive",
                "addon.json is larger than");
        refused(PackageFixture.plugin().file("addon.json", "[".repeat(1_000)), "archive", "addon.json cannot be read");
    }

    private void refused(PackageFixture fixture, String check, String reason) throws IOException {
        Inspection inspection = fixture.inspected(folder);
        assertThat(inspection.accepted()).isEmpty();
        assertThat(inspection.failures()).startsWith(check + ": ").contains(reason);
    }
}
