package com.supportpro.desk.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.supportpro.desk.catalogue.ListingFixture;
import com.supportpro.desk.runtime.InstalledSettings;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatChangesTest {

    private static final AddonId CHAT = AddonId.parse("acme/chat");
    private static final AddonId BASE = AddonId.parse("acme/base");
    private static final AddonId OTHER = AddonId.parse("acme/other");
    private static final AskedSetting KEY = new AskedSetting("key", "Key", true);
    private static final AskedSetting SIGN = new AskedSetting("sign", "Sign with", false);
    private static final AskedSetting HOURS = new AskedSetting("hours", "Hours to wait", false);

    private final InstallationRows installations = mock();
    private final InstalledSettings settings = mock();
    private final List<ReleaseInfo> listed = new ArrayList<>();
    private final Listings listings =
            id -> Optional.of(listing()).filter(one -> one.id().equals(id));
    private final WhatChanges changes =
            new WhatChanges(installations, listings, settings, new KnownAddons(installations, listings));

    @BeforeEach
    void theFirstReleaseIsInstalled() {
        when(installations.find(CHAT)).thenReturn(Optional.of(installed(CHAT, "1.0.0", needs(OTHER, ">=1.0.0"))));
        when(installations.find(BASE)).thenReturn(Optional.of(installed(BASE, "1.4.0")));
        when(installations.find(OTHER)).thenReturn(Optional.empty());
        when(settings.asked(CHAT)).thenReturn(Optional.empty());
    }

    @Test
    void tellsWhatIsNewAndWhatIsGone() {
        assertThat(gap(List.of(KEY, SIGN), List.of(KEY, HOURS)))
                .contains(new SettingsGap(List.of(), List.of(HOURS), List.of(SIGN)));
    }

    @Test
    void aNewSettingThatIsRequiredIsNeeded() {
        assertThat(gap(List.of(), List.of(KEY))).contains(new SettingsGap(List.of(KEY), List.of(), List.of()));
    }

    @Test
    void soIsOneThatHasBecomeRequired() {
        var required = new AskedSetting("sign", "Sign with", true);
        assertThat(gap(List.of(SIGN), List.of(required)))
                .contains(new SettingsGap(List.of(required), List.of(), List.of()));
    }

    @Test
    void theSameSettingsAreNoChange() {
        assertThat(gap(List.of(KEY), List.of(KEY))).get().matches(SettingsGap::none);
    }

    @Test
    void nothingIsSaidWhereNobodyTells() {
        assertThat(gap(null, List.of(KEY))).isEmpty();
        assertThat(gap(List.of(KEY), null)).isEmpty();
    }

    @Test
    void whatIsInstalledSpeaksForItselfWhereTheCatalogueDoesNotTellOrListIt() {
        when(settings.asked(CHAT)).thenReturn(Optional.of(List.of(SIGN)));

        assertThat(gap(null, List.of(KEY))).contains(new SettingsGap(List.of(KEY), List.of(), List.of(SIGN)));
        listed.removeIf(release -> release.version().equals(Version.of("1.0.0")));
        assertThat(change().settings()).isEqualTo(new SettingsGap(List.of(KEY), List.of(), List.of(SIGN)));
    }

    @Test
    void theNewsAreThoseOfTheReleasesBetween() {
        listed.addAll(List.of(
                release("1.2.0", "later", null),
                release("1.1.0", "this one", null),
                release("1.0.5", "", null),
                release("1.0.1", "a fix", null),
                release("1.0.0", "the first", null)));

        assertThat(change().news())
                .extracting(news -> news.version().toString(), UpdateChanges.News::changelog)
                .containsExactly(tuple("1.1.0", "this one"), tuple("1.0.1", "a fix"));
    }

    @Test
    void aNewRequirementIsNamedWhetherItIsHereOrNot() {
        AddonId absent = AddonId.parse("acme/absent");
        when(installations.find(absent)).thenReturn(Optional.empty());
        listed.add(release("1.1.0", "", null, needs(OTHER, ">=1.0.0"), needs(BASE, ">=1.2.0"), needs(absent, "*")));

        assertThat(change().requires())
                .containsExactly(
                        new UpdateChanges.Need(BASE, "Name of base", VersionRange.of(">=1.2.0"), Version.of("1.4.0")),
                        new UpdateChanges.Need(absent, "absent", VersionRange.of("*"), null));
    }

    private Optional<SettingsGap> gap(@Nullable List<AskedSetting> before, @Nullable List<AskedSetting> after) {
        listed.clear();
        listed.addAll(List.of(release("1.1.0", "", after), release("1.0.0", "", before)));
        return Optional.ofNullable(change().settings());
    }

    private UpdateChanges change() {
        return changes.of(CHAT, Version.of("1.1.0")).orElseThrow();
    }

    private Listing listing() {
        Listing any = ListingFixture.listing("acme/chat", "Chat").build();
        return new Listing(
                any.id(),
                any.kind(),
                any.name(),
                any.publisher(),
                any.summary(),
                any.description(),
                any.tags(),
                any.icon(),
                any.screenshots(),
                any.price(),
                any.links(),
                any.licence(),
                listed,
                any.deprecated(),
                any.withdrawn(),
                any.updatedAt());
    }

    private static Requirement needs(AddonId addon, String range) {
        return new Requirement(addon, VersionRange.of(range));
    }

    private static Installation installed(AddonId id, String version, Requirement... requires) {
        return new Installation(
                id,
                Kind.PLUGIN,
                Version.of(version),
                Installation.State.ACTIVE,
                "",
                true,
                Instant.EPOCH,
                new Manifest(
                        1,
                        id.publisher(),
                        id.slug(),
                        Version.of(version),
                        Kind.PLUGIN,
                        "Name of " + id.slug(),
                        "Does something",
                        null,
                        VersionRange.of(">=1.0.0"),
                        "com.acme.Entry",
                        null,
                        null,
                        null,
                        null,
                        "MIT",
                        List.of(requires),
                        null));
    }

    private static ReleaseInfo release(
            String version, String changelog, @Nullable List<AskedSetting> settings, Requirement... requires) {
        var statement = new ReleaseStatement(CHAT, Version.of(version), new Digest("0".repeat(64)), 1);
        return new ReleaseInfo(
                statement.version(),
                VersionRange.of("*"),
                statement.digest(),
                statement.length(),
                SigningKey.generate().sign(statement),
                Instant.EPOCH,
                changelog,
                null,
                null,
                List.of(requires),
                null,
                settings);
    }
}
